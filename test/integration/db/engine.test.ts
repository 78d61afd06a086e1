import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { dialect } from "@/db/kit";
import { settings } from "@/db/schema/system";
import { openTestDb } from "@/test/support/test-db";

test.runIf(process.env.COPYDESK_TEST_ENGINE === "postgres")(
  "a server learns within a minute or so that this machine has died, so that no lock outlives it for long",
  async () => {
    const db = await openTestDb();
    const told = async (name: string) => {
      const [row] = await db
        .select({ value: sql<string>`current_setting(${name})` })
        .from(sql`(select 1) as one`);
      return Number(row?.value);
    };
    const [idle, interval, count] = [
      await told("tcp_keepalives_idle"),
      await told("tcp_keepalives_interval"),
      await told("tcp_keepalives_count"),
    ];
    expect(idle).toBeGreaterThan(0);
    expect(idle + interval * count).toBeLessThanOrEqual(60);
  },
);

test("the tables are built for the engine of this run, and the run reaches that engine", async () => {
  expect(dialect).toBe(process.env.COPYDESK_TEST_ENGINE);
  expect(Boolean(process.env.DATABASE_URL)).toBe(dialect === "postgres");

  const db = await openTestDb();
  const at = new Date("2026-03-01T09:00:00.123Z");
  await db.insert(settings).values({ key: "site", value: { name: "Herald" }, updatedAt: at });

  expect(await db.select().from(settings)).toEqual([
    { key: "site", value: { name: "Herald" }, version: 1, updatedAt: at },
  ]);
});

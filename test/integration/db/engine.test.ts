import { expect, test } from "vitest";
import { dialect } from "@/db/kit";
import { settings } from "@/db/schema/system";
import { openTestDb } from "@/test/support/test-db";

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

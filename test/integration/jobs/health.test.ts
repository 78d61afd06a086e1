import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { jobs } from "@/db/schema/system";
import { readHealth } from "@/lib/health";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-02T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

test("a desk whose jobs are taken in time is well; one on whose jobs nobody works is late", async () => {
  const db = await openTestDb();
  const health = () => readHealth(() => db, NOW);
  expect(await health()).toEqual({ database: "ok", jobs: "ok" });
  const job = { kind: "import-batch", payload: {}, state: "queued", createdAt: minutesAgo(9) } as const;
  await db.insert(jobs).values([
    { ...job, runAt: minutesAgo(2) },
    { ...job, runAt: minutesAgo(-60) },
    { ...job, runAt: minutesAgo(9), state: "done" },
  ]);
  expect(await health()).toEqual({ database: "ok", jobs: "ok" });
  await db.insert(jobs).values({ ...job, runAt: minutesAgo(6) });
  expect(await health()).toEqual({ database: "ok", jobs: "late" });
});

test("a database that is gone is told, not thrown", async () => {
  const broken = (): Db => {
    throw new Error("gone");
  };
  expect(await readHealth(broken, NOW)).toEqual({ database: "unreachable", jobs: "unknown" });
});

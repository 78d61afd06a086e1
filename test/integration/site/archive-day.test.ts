import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { readArchiveDay } from "@/lib/site/archive-day";
import { insertArticle } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-10T12:00:00Z");

const put = (db: Db, day: string, overrides: Parameters<typeof insertArticle>[1] = {}) =>
  insertArticle(db, { issuedOn: day, issuedAt: new Date(`${day}T10:00:00Z`), ...overrides });

const read = (db: Db, day: string, page = 1) => readArchiveDay(db, day, { page, now: NOW });

test("a day has its stories, the calendar of its month and the nearest days with stories", async () => {
  const db = await openTestDb();
  for (const day of ["2024-02-29", "2024-02-28", "2024-02-28", "2023-12-31", "2025-01-01"])
    await put(db, day);
  await put(db, "2024-03-01", { embargoUntil: new Date(NOW.getTime() + 1) });
  await put(db, "2024-02-27", { status: "draft" });
  const page = await read(db, "2024-02-28");
  expect([page?.paging.total, page?.stories.length]).toEqual([2, 2]);
  expect([page?.older?.path, page?.newer?.path]).toEqual(["/archive/2023/12/31", "/archive/2024/02/29"]);
  expect(page?.calendar.length).toBe(29);
  expect(page?.calendar.filter(({ path }) => path !== null)).toEqual([
    { day: "2024-02-28", count: 2, path: "/archive/2024/02/28" },
    { day: "2024-02-29", count: 1, path: "/archive/2024/02/29" },
  ]);
  expect((await read(db, "2024-02-29"))?.newer?.day).toBe("2025-01-01");
  expect((await read(db, "2025-01-01"))?.newer).toBeNull();
});

test("a day that is none, or has nothing live, has no page", async () => {
  const db = await openTestDb();
  await put(db, "2024-02-29");
  for (const day of ["2024-02-30", "2024-02-28", "2024-2-29", "2024-00-00", "", "x-y-z", "99999-01-01"])
    expect(await read(db, day), day).toBeNull();
  expect(await read(db, "2024-02-29", 2)).toBeNull();
});

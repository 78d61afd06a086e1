import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDb } from "@/db/connect";
import { dialect } from "@/db/kit";
import { settings } from "@/db/schema/system";
import { createBareDatabase, createTestDatabase } from "@/test/support/test-db";

const site = { key: "site", value: {}, updatedAt: new Date("2026-03-01T09:00:00Z") };

test.runIf(dialect === "sqlite")("nothing is taken for saved once the database file is gone", async () => {
  const { db, dataFolder } = await createTestDatabase();
  const file = join(dataFolder, "copydesk.sqlite");
  await rename(file, `${file}.away`);

  const gone = expect.objectContaining({ code: "unavailable" });
  await expect(db.insert(settings).values(site)).rejects.toMatchObject({ cause: gone });
  await expect(db.transaction(async (tx) => tx.insert(settings).values(site))).rejects.toEqual(gone);
  expect(existsSync(file)).toBe(false);

  await rename(`${file}.away`, file);
  await db.insert(settings).values(site);
  expect(await db.select().from(settings)).toHaveLength(1);
});

test.runIf(dialect === "sqlite")("a database that is not there is not begun anew by opening it", async () => {
  const { databaseUrl, dataFolder } = await createBareDatabase();
  await rm(dataFolder, { recursive: true });
  expect(() => openDb({ databaseUrl, dataFolder })).toThrow(/There is no database/);
  expect(existsSync(dataFolder)).toBe(false);
});

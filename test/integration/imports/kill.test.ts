import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { termSuggestions } from "@/db/schema/articles";
import { droppedSpans, duplicateSuggestions, items } from "@/db/schema/imports";
import { auditEvents } from "@/db/schema/system";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildFeed, insertEditor, uploadText } from "@/test/support/import-fixtures";
import { killRepeatedly, startKillable } from "@/test/support/killable-worker";
import { createTestDatabase, type TestDatabase } from "@/test/support/test-db";

const ROUNDS = 5;
const KILLS_PER_ROUND = 4;

/** A database with an archive, and a dump that waits to be imported. */
async function prepare(): Promise<TestDatabase & { batchId: number }> {
  const database = await createTestDatabase();
  const { db, dataFolder } = database;
  const editor = await insertEditor(db);
  await uploadText(db, editor, { dataFolder, text: buildFeed(10) });
  await importInProcess(database);
  const { id } = await uploadText(db, editor, { dataFolder, text: buildFeed(200) });
  return { ...database, batchId: id };
}

async function importInProcess({ db, dataFolder }: TestDatabase): Promise<void> {
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder), chunk: 5, holdMs: 300 })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
}

async function finish(database: TestDatabase & { batchId: number }): Promise<void> {
  const giveUpAt = Date.now() + 300_000;
  while (Date.now() < giveUpAt) {
    await importInProcess(database);
    const status = (await getBatch(database.db, database.batchId))?.status;
    if (status === "done" || status === "failed") return;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Everything that the import has left, without ids and times. */
async function outcome(db: Db, batchId: number) {
  const stored = await db.select().from(items).orderBy(asc(items.batchId), asc(items.position));
  const place = new Map(stored.map((item) => [item.id, `${item.batchId}/${item.position}`]));
  const tags = await db.select().from(termSuggestions);
  const pairs = await db.select().from(duplicateSuggestions);
  const dropped = await db
    .select()
    .from(droppedSpans)
    .orderBy(asc(droppedSpans.batchId), asc(droppedSpans.start));
  const ends = await db.$count(auditEvents, eq(auditEvents.action, "batch.imported"));
  const { createdAt: _, finishedAt: __, ...batch } = (await getBatch(db, batchId)) ?? {};
  return {
    batch,
    ends,
    items: stored.map(({ id: _id, ...item }) => item),
    dropped: dropped.map(({ id: _id, ...span }) => span),
    tags: tags.map(({ id: _id, itemId, ...tag }) => JSON.stringify([place.get(itemId), tag])).sort(),
    pairs: pairs
      .map(({ id: _id, itemId, otherItemId, ...pair }) =>
        JSON.stringify([place.get(itemId), place.get(otherItemId), pair]),
      )
      .sort(),
  };
}

test("an import killed at twenty random points ends exactly as an undisturbed one", async () => {
  const undisturbed = await prepare();
  const began = performance.now();
  await importInProcess(undisturbed);
  const took = performance.now() - began;
  const expected = await outcome(undisturbed.db, undisturbed.batchId);
  expect(expected.batch).toMatchObject({ status: "done", counters: { items: 200, stored: 200 } });
  expect(expected.pairs.length).toBeGreaterThan(20);

  let progressSeen = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const database = await prepare();
    const delays = Array.from({ length: KILLS_PER_ROUND }, () => Math.random() * took);
    const start = () => startKillable(database.env);
    await killRepeatedly(delays, start, async () => {
      if ((await database.db.$count(items, eq(items.batchId, database.batchId))) > 0) progressSeen++;
    });
    await finish(database);
    expect(await outcome(database.db, database.batchId), `killed after ${delays.join(", ")} ms`).toEqual(
      expected,
    );
  }
  expect(progressSeen).toBeGreaterThan(0);
}, 1_800_000);

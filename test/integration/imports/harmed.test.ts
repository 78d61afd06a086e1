import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { termSuggestions } from "@/db/schema/articles";
import { droppedSpans, items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { storable } from "@/lib/desk/import/storable";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { parseDump } from "@/lib/ingest/pipeline";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { tries } from "@/test/support/fuzz";
import { harmedDumps } from "@/test/support/harmed-dumps";
import { insertEditor, UPLOADED_AT, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase, type TestDatabase } from "@/test/support/test-db";
import { restore, undo } from "./undo-fixtures";

/** Runs on a real database: each is an upload and two imports. */
const RUNS = 6;

async function importAll({ db, dataFolder }: TestDatabase, chunk: number): Promise<void> {
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder), chunk })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
}

/** All that an import has left of a batch, without ids and times. */
async function outcome(db: Db, batchId: number) {
  const stored = await db.select().from(items).where(eq(items.batchId, batchId)).orderBy(asc(items.position));
  const dropped = await db.select().from(droppedSpans).where(eq(droppedSpans.batchId, batchId));
  const tags = await db
    .select({ name: termSuggestions.name, itemId: termSuggestions.itemId })
    .from(termSuggestions);
  const { status, counters, warnings, textLength, format } = (await getBatch(db, batchId)) ?? {};
  const positions = new Map(stored.map(({ id, position }) => [id, position]));
  return {
    batch: { status, counters, warnings, textLength, format },
    items: stored.map(({ id: _id, version: _version, ...item }) => item),
    dropped: dropped.map(({ id: _id, ...span }) => span).sort((a, b) => a.start - b.start),
    tags: tags.map(({ name, itemId }) => `${positions.get(itemId)} ${name}`).sort(),
  };
}

test("law 5: a harmed dump that is read again, in pieces of any size, leaves what it left before", async () => {
  const chunk = fc.integer({ min: 1, max: 12 });
  await fc.assert(
    fc.asyncProperty(harmedDumps(), chunk, chunk, async (text, first, second) => {
      const database = await createTestDatabase();
      const { db, dataFolder } = database;
      const editor = await insertEditor(db);
      const upload = () => uploadText(db, editor, { dataFolder, text, fileName: "harmed" });
      const { id: batchId } = await upload();
      await importAll(database, first);
      const before = await outcome(db, batchId);
      const { items: parsed, length } = await parseDump({ file: "harmed", bytes: text });
      expect(before.batch).toMatchObject({ status: "done", textLength: length });
      expect(before.items.map(({ title }) => title)).toEqual(parsed.map(({ title }) => storable(title)));

      expect(await upload()).toMatchObject({ id: batchId, isNew: false });
      await rerunBatch(db, editor, { batchId, format: null, now: UPLOADED_AT });
      await importAll(database, second);
      expect(await outcome(db, batchId)).toEqual(before);
    }),
    tries(RUNS),
  );
});

test("law 4: an import of a harmed dump that is undone and restored is as it was", async () => {
  await fc.assert(
    fc.asyncProperty(harmedDumps(), async (text) => {
      const database = await createTestDatabase();
      const { db, dataFolder } = database;
      const editor = await insertEditor(db);
      const { id: batchId } = await uploadText(db, editor, { dataFolder, text, fileName: "harmed" });
      await importAll(database, 50);
      const before = await outcome(db, batchId);
      await undo(db, editor, batchId);
      expect((await getBatch(db, batchId))?.status).toBe("undone");
      await restore(db, editor, batchId);
      expect(await outcome(db, batchId)).toEqual(before);
    }),
    tries(RUNS),
  );
});

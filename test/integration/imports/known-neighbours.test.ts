import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { writeCleaned } from "@/db/queries/items";
import { insertNearKeys } from "@/db/queries/near-items";
import { items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { KnownNeighbours } from "@/lib/desk/import/known-neighbours";
import { rejectItem } from "@/lib/desk/reject-item";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildFeed, insertEditor, UPLOADED_AT as NOW, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";
import { signIn } from "../desk/desk-fixtures";
import { undo } from "./undo-fixtures";

async function openArchive(count: number) {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const { id: batchId } = await uploadText(db, editor, { dataFolder, text: buildFeed(count) });
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
  const stored = await db.select().from(items).where(eq(items.batchId, batchId)).orderBy(items.position);
  return { db, editor, batchId, ids: stored.map(({ id }) => id) };
}

const titlesOf = (db: Db, known: KnownNeighbours, ids: readonly number[]) =>
  db.transaction(async (tx) =>
    Object.fromEntries(
      [...(await known.findComparables(tx, new Set(ids)))].map(([id, { title }]) => [id, title]),
    ),
  );

test("an item that was read before is compared as it is now", async () => {
  const { db, editor, batchId, ids } = await openArchive(3);
  const [first = 0, second = 0, third = 0] = ids;
  const known = new KnownNeighbours(batchId);
  const all = { [first]: "harbour notice 0", [second]: "harbour notice 1", [third]: "harbour notice 2" };
  expect(await titlesOf(db, known, [first, second])).toEqual({
    [first]: all[first],
    [second]: all[second],
  });
  expect(await titlesOf(db, known, ids)).toEqual(all);

  await db.transaction((tx) => writeCleaned(tx, first, 1, { title: "Another headline" }));
  await rejectItem(db, editor, { itemId: second, version: 1, as: "rejected", reason: "", now: NOW });
  expect(await titlesOf(db, known, ids)).toEqual({ [first]: "Another headline", [third]: all[third] });
});

test("nothing of an import that was undone is compared, though it was read before", async () => {
  const { db, batchId, ids } = await openArchive(2);
  const known = new KnownNeighbours(batchId);
  expect(Object.keys(await titlesOf(db, known, ids))).toHaveLength(2);
  await undo(db, await signIn(db, "administrator"), batchId);
  expect(await titlesOf(db, known, ids)).toEqual({});
});

test("what comes under a key is met until the key has as many items as it takes", async () => {
  const { db } = await createTestDatabase();
  const known = new KnownNeighbours(1);
  const put = (ids: readonly number[]) =>
    db.transaction((tx) =>
      insertNearKeys(
        tx,
        ids.map((itemId) => ({ key: -7, itemId })),
      ),
    );
  const found = () => db.transaction((tx) => known.findBuckets(tx, new Set([-7, 9])));

  expect(await found()).toEqual(new Map());
  await put([1, 2]);
  expect(await found()).toEqual(new Map([[-7, [1, 2]]]));
  await put([3, 4, 5, 6, 7, 8]);
  expect(await found()).toEqual(new Map([[-7, [1, 2, 3, 4, 5, 6, 7, 8]]]));
  expect(await found()).toEqual(new Map([[-7, [1, 2, 3, 4, 5, 6, 7, 8]]]));
});

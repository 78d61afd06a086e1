import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { readBatchScreen } from "@/lib/desk/read-batch-screen";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildFeed, insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

test("a batch opens where the item stands that was asked for, however long the dump is", async () => {
  const { db, dataFolder } = await createTestDatabase();
  const [editor, storage] = [await insertEditor(db), openStorage(dataFolder)];
  const { id: other } = await uploadText(db, editor, { dataFolder, text: buildFeed(1, "pier") });
  const { id: batchId } = await uploadText(db, editor, { dataFolder, text: buildFeed(1_500, "quay") });
  while (await workOnce(db, { handlers: [importBatchHandler({ storage })] }, new AbortController().signal));
  const stored = await db
    .select({ id: items.id, position: items.position })
    .from(items)
    .where(eq(items.batchId, batchId))
    .orderBy(asc(items.position));
  const open = (batch: number, item: number | null) =>
    readBatchScreen(db, editor, { batchId: batch, at: 0, item }, storage);

  const last = stored.at(-1);
  const screen = await open(batchId, last?.id ?? 0);
  expect(screen?.chosen).toBe(1_499);
  expect(screen?.items.map(({ id }) => id)).toContain(last?.id);
  expect((await open(batchId, null))?.items.map(({ id }) => id)).not.toContain(last?.id);
  expect(await open(other, last?.id ?? 0)).toMatchObject({ chosen: null, source: { start: 0 } });
});

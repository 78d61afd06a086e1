import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { items } from "@/db/schema/imports";
import { cancelBatch } from "@/lib/desk/cancel-batch";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { pauseBatch } from "@/lib/desk/pause-batch";
import { resumeBatch } from "@/lib/desk/resume-batch";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildFeed, insertEditor, UPLOADED_AT, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

const ITEMS = 60;

async function prepare() {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder), chunk: 1 })];
  const work = () => workOnce(db, { handlers }, new AbortController().signal);
  const { id } = await uploadText(db, editor, { dataFolder, text: buildFeed(ITEMS) });
  const on = { batchId: id, now: UPLOADED_AT };
  return { db, editor, id, work, on };
}

const storedOf = async (db: Db, id: number) => (await getBatch(db, id))?.counters.stored ?? 0;
const positionsOf = async (db: Db, id: number) =>
  (await db.select().from(items).where(eq(items.batchId, id)).orderBy(items.position)).map(
    ({ position }) => position,
  );

test("an import that is paused in the middle loses nothing, doubles nothing, and goes on where it stopped", async () => {
  const { db, editor, id, work, on } = await prepare();
  const working = work();
  await expect.poll(() => storedOf(db, id), { interval: 5, timeout: 60_000 }).toBeGreaterThan(0);
  await pauseBatch(db, editor, on);
  await working;
  const stored = await positionsOf(db, id);
  expect(stored.length).toBeLessThan(ITEMS);
  expect(await work()).toBe(false);
  expect(await positionsOf(db, id)).toEqual(stored);
  expect((await getBatch(db, id))?.status).toBe("paused");

  await resumeBatch(db, editor, on);
  while (await work());
  expect((await getBatch(db, id))?.status).toBe("done");
  expect(await positionsOf(db, id)).toEqual(Array.from({ length: ITEMS }, (_, at) => at));
});

test("one that waits in the queue can be paused, stopped while it is, and neither twice", async () => {
  const { db, editor, id, work, on } = await prepare();
  await pauseBatch(db, editor, on);
  await expect(pauseBatch(db, editor, on)).rejects.toMatchObject({ code: "conflict" });
  expect(await work()).toBe(false);
  await expect(planUndo(db, editor, id)).rejects.toMatchObject({ code: "conflict" });

  await cancelBatch(db, editor, on);
  expect((await getBatch(db, id))?.status).toBe("cancelled");
  await expect(resumeBatch(db, editor, on)).rejects.toMatchObject({ code: "conflict" });
});

test("a contributor pauses nothing", async () => {
  const { db, editor, on } = await prepare();
  const contributor = { ...editor, role: "contributor" as const };
  await expect(pauseBatch(db, contributor, on)).rejects.toMatchObject({ code: "forbidden" });
  await expect(resumeBatch(db, contributor, on)).rejects.toMatchObject({ code: "forbidden" });
});

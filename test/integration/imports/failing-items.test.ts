import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { droppedSpans, items } from "@/db/schema/imports";
import { finishHere, type OpenFinisher } from "@/lib/desk/import/finisher";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { threadFinisher } from "@/lib/desk/import/thread-finisher";
import { exportRowErrors } from "@/lib/desk/row-errors/export-row-errors";
import { listRowErrors } from "@/lib/desk/row-errors/list-row-errors";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildFeed, insertEditor, uploadText } from "@/test/support/import-fixtures";
import { refuseRows } from "@/test/support/refuse-rows";
import { createTestDatabase } from "@/test/support/test-db";

const POISON = "harbour notice 7";

/** The real work, but for one title that brings it down each time. */
const failingAt =
  (title: string, open: OpenFinisher = finishHere): OpenFinisher =>
  (context, how) => {
    const finisher = open(context, how);
    return {
      ...finisher,
      finish: (some) =>
        some.some((item) => item.title === title)
          ? Promise.reject(new Error("A fault that nobody foresaw."))
          : finisher.finish(some),
    };
  };

async function prepare(openFinisher: OpenFinisher) {
  const database = await createTestDatabase();
  const { db, dataFolder } = database;
  const editor = await insertEditor(db);
  const storage = openStorage(dataFolder);
  const handlers = [importBatchHandler({ storage, chunk: 5, openFinisher })];
  // An hour for every look at the clock: nothing waits for its next try.
  let hours = 0;
  const now = () => new Date(Date.UTC(2026, 2, 2, hours++));
  const run = async () => {
    while (await workOnce(db, { handlers, now, leaseMs: 1_000_000_000 }, new AbortController().signal));
  };
  const { id } = await uploadText(db, editor, { dataFolder, text: buildFeed(20) });
  return { database, db, editor, storage, run, id };
}

async function spansOf(db: Db, id: number) {
  const stored = await db.select().from(items).where(eq(items.batchId, id));
  const dropped = await db.select().from(droppedSpans).where(eq(droppedSpans.batchId, id));
  return [...stored.flatMap((item) => item.spans), ...dropped.map(({ start, end }) => [start, end] as const)];
}

/** Law 1: the spans cover the text exactly once. */
async function expectWhole(db: Db, id: number): Promise<void> {
  const spans = (await spansOf(db, id)).sort((a, b) => a[0] - b[0]);
  const end = spans.reduce((at, [start, to]) => (start === at ? to : Number.NaN), 0);
  expect(end).toBe((await getBatch(db, id))?.textLength);
}

async function expectIsolated(
  { db, editor, storage, id }: Awaited<ReturnType<typeof prepare>>,
  words: string,
) {
  const batch = await getBatch(db, id);
  expect(batch).toMatchObject({ status: "done", failure: null, counters: { items: 19, stored: 19 } });
  const titles = (await db.select().from(items).where(eq(items.batchId, id))).map(({ title }) => title);
  expect(titles).not.toContain(POISON);
  await expectWhole(db, id);
  const failed = await listRowErrors(db, editor, id);
  // The feed has an item on each line, behind its two first lines.
  expect(failed).toMatchObject([
    { count: 1, first: [{ line: 10, message: expect.stringContaining(words) }] },
  ]);
  const { pieces } = await exportRowErrors(
    db,
    editor,
    { batchId: id, start: failed[0]?.start ?? 0 },
    storage,
  );
  let file = "";
  for await (const piece of pieces) file += piece;
  expect(file).toContain(`<title>${POISON}</title>`);
}

test("an item that always fails to be finished is set aside with its reason and text, and the import goes on", async () => {
  const staged = await prepare(failingAt(POISON));
  await staged.run();
  await expectIsolated(staged, "cleaning");
});

test("an item that the database refuses is set aside in the same way", async () => {
  const staged = await prepare(finishHere);
  await refuseRows(staged.database, { before: "insert", table: "items", when: `new.title = '${POISON}'` });
  await staged.run();
  await expectIsolated(staged, "storing");
});

test("a fault that passes costs no item", async () => {
  let faults = 3;
  const staged = await prepare((context, how) => {
    const finisher = finishHere(context, how);
    const finish: typeof finisher.finish = (some) =>
      faults-- > 0 ? Promise.reject(new Error("Out of breath.")) : finisher.finish(some);
    return { ...finisher, finish };
  });
  await staged.run();
  expect((await getBatch(staged.db, staged.id))?.counters).toMatchObject({ items: 20, stored: 20 });
  expect(await listRowErrors(staged.db, staged.editor, staged.id)).toEqual([]);
});

test("an import whose thread is brought down by others is finished in one of its own, and loses nothing", async () => {
  const [doomed, own] = [threadFinisher({ patienceMs: 1 }), threadFinisher()];
  const staged = await prepare((context, how) => (how?.isAlone ? own : doomed)(context, how));
  await staged.run();
  expect((await getBatch(staged.db, staged.id))?.counters).toMatchObject({ items: 20, stored: 20 });
  expect(await listRowErrors(staged.db, staged.editor, staged.id)).toEqual([]);
});

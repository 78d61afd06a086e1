import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { articleItems, articles, articleTerms, termSuggestions } from "@/db/schema/articles";
import { batches, droppedSpans, duplicateSuggestions, items } from "@/db/schema/imports";
import { itemWarnings } from "@/db/schema/reports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { previewSegments, saveSegments, undoSegments } from "@/lib/desk/segments/change-segments";
import { segmentsHandler } from "@/lib/desk/segments/segments-handler";
import type { Actor } from "@/lib/domain/actor";
import type { SegmentEdit } from "@/lib/domain/segments";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";
import { workUntil } from "@/test/support/work-until";
import { minutesLater, NOW } from "../desk/desk-fixtures";

/** Four notes with lines of dashes between them; each has words of its own. */
export const NOTES = [1, 2, 3, 4]
  .map(
    (n) =>
      `Ferry number ${n} sails again\n\nAfter ${n + 3} weeks in dock the ferry left harbour ${n * 17} with herring and ${n + 2} cats on board. The crew of ${n + 11} waved.\n`,
  )
  .join("-----\n");

export interface Desk {
  readonly db: Db;
  readonly dataFolder: string;
  readonly editor: Actor;
  readonly batchId: number;
  readonly text: string;
}

/** An imported text. */
export async function stageText(text = NOTES, fileName = "notes.txt"): Promise<Desk> {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const { id: batchId } = await uploadText(db, editor, { dataFolder, text, fileName });
  const desk = { db, dataFolder, editor, batchId, text };
  await runJobs(desk);
  return desk;
}

/** Upload another text to the same desk; gives its batch. */
export async function uploadMore(desk: Desk, text: string, fileName: string): Promise<Desk> {
  const { id } = await uploadText(desk.db, desk.editor, { dataFolder: desk.dataFolder, text, fileName });
  await runJobs(desk);
  return { ...desk, batchId: id, text };
}

/** Run everything that waits for a worker, or imports alone. */
export async function runJobs({ db, dataFolder }: Desk, what: "all" | "imports" = "all"): Promise<void> {
  const storage = openStorage(dataFolder);
  const imports = importBatchHandler({ storage });
  const handlers = what === "all" ? [imports, segmentsHandler(storage)] : [imports];
  while (await workOnce(db, { handlers, now: () => minutesLater(9) }, new AbortController().signal));
}

/** Ask the worker and let it work. */
const answer = <T>(desk: Desk, asked: Promise<T>): Promise<T> => workUntil(asked, () => runJobs(desk));

/** What the editor has on screen: the whole text and the versions of all items. */
export async function screenOf({ db, batchId, text }: Desk) {
  const rows = await itemsOf(db, batchId);
  return {
    from: 0,
    to: text.length,
    versions: Object.fromEntries(rows.map(({ id, version }) => [id, version])),
  };
}

/** Save edits as a screen that has just been opened would, or one that was opened earlier. */
export async function saveEdits(
  desk: Desk,
  edits: SegmentEdit[],
  seen?: Awaited<ReturnType<typeof screenOf>>,
): Promise<number> {
  const change = { ...(seen ?? (await screenOf(desk))), edits };
  const { db, editor, batchId } = desk;
  return (await answer(desk, saveSegments(db, editor, { batchId, change, now: NOW }))).editId;
}

/** What edits would make of the items. */
export async function previewEdits(desk: Desk, edits: SegmentEdit[]) {
  const { db, editor, batchId } = desk;
  const change = { ...(await screenOf(desk)), edits };
  return answer(desk, previewSegments(db, editor, { batchId, change, now: NOW }));
}

/** Undo a saved change. */
export async function undoEdit(desk: Desk, editId: number): Promise<void> {
  const { db, editor, batchId } = desk;
  await answer(desk, undoSegments(db, editor, { batchId, editId, now: NOW }));
}

/** The items of a batch in order. */
export const itemsOf = (db: Db, batchId: number) =>
  db.select().from(items).where(eq(items.batchId, batchId)).orderBy(asc(items.position));

export const titlesOf = async ({ db, batchId }: Desk) =>
  (await itemsOf(db, batchId)).map(({ title }) => title);

/** Everything about a batch that an undo must bring back; versions tell of both steps. */
export async function snapshot({ db, batchId }: Desk) {
  const rows = await itemsOf(db, batchId);
  const plain = rows.map((row) => ({ ...row, version: 0 }));
  const suggestions = await db.select().from(termSuggestions);
  const pairs = await db.select().from(duplicateSuggestions);
  const key = (row: object) => JSON.stringify({ ...row, id: 0 });
  return {
    items: plain,
    dropped: (await droppedOf(db, batchId)).map(({ start, end, reason }) => ({ start, end, reason })),
    suggestions: suggestions.map(key).sort(),
    pairs: pairs.map(key).sort(),
    warnings: (await db.select().from(itemWarnings)).map(key).sort(),
    counters: (await getBatch(db, batchId))?.counters,
    articles: await db.select().from(articles),
    links: await db.select().from(articleItems),
    tags: await db.select().from(articleTerms),
  };
}

export const droppedOf = (db: Db, batchId: number) =>
  db.select().from(droppedSpans).where(eq(droppedSpans.batchId, batchId)).orderBy(asc(droppedSpans.start));

/** Every law that must hold of a batch's rows: each character once, positions in order, counters true. */
export async function expectSound({ db, batchId, text }: Desk): Promise<void> {
  const rows = await itemsOf(db, batchId);
  const dropped = await droppedOf(db, batchId);
  expect(findConservationProblems(text.length, { items: rows, dropped })).toEqual([]);
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index));
  expect([...rows].sort((a, b) => a.spanStart - b.spanStart)).toEqual(rows);
  for (const { spans, spanStart, spanEnd } of rows)
    expect([spanStart, spanEnd]).toEqual([spans[0]?.[0], spans.at(-1)?.[1]]);
  const kept = rows.flatMap(({ spans }) => spans).reduce((sum, [start, end]) => sum + end - start, 0);
  const [batch] = await db.select().from(batches).where(eq(batches.id, batchId));
  expect(batch?.counters).toMatchObject({
    items: rows.length,
    stored: rows.length,
    keptCharacters: kept,
    droppedCharacters: text.length - kept,
    duplicates: rows.filter(({ state }) => state === "duplicate").length,
  });
}

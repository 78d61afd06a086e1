import { expect, test } from "vitest";
import { getBatch } from "@/db/queries/batches";
import { acceptItem } from "@/lib/desk/accept-item";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { readSegments } from "@/lib/desk/segments/read-segments";
import type { FormatName } from "@/lib/domain/ingest";
import type { SegmentEdit } from "@/lib/domain/segments";
import { openStorage } from "@/lib/media/storage";
import { buildFeed } from "@/test/support/import-fixtures";
import { NOW } from "../desk/desk-fixtures";
import {
  type Desk,
  expectSound,
  itemsOf,
  NOTES,
  runJobs,
  saveEdits,
  screenOf,
  snapshot,
  stageText,
  undoEdit,
} from "./segment-fixtures";

async function readAgain(desk: Desk, format: FormatName | null = null): Promise<void> {
  await rerunBatch(desk.db, desk.editor, { batchId: desk.batchId, format, now: NOW });
  await runJobs(desk);
}

const spansOf = async ({ db, batchId }: Desk) => (await itemsOf(db, batchId)).map(({ spans }) => spans);

test("boundaries that were set by hand are set again when the batch is read anew, and twice is once", async () => {
  const desk = await stageText(buildFeed(8));
  const rows = await itemsOf(desk.db, desk.batchId);
  const start = (n: number) => rows[n]?.spanStart ?? 0;
  await saveEdits(desk, [
    { type: "join", from: start(1), to: start(2) },
    { type: "drop", at: start(4) },
    { type: "keep", at: 0 },
  ]);
  await saveEdits(desk, [{ type: "split", at: start(6) + 30 }]);
  const before = { ...(await snapshot(desk)), suggestions: [], pairs: [], warnings: [] };
  const plain = ({ items, ...rest }: typeof before) => ({
    ...rest,
    items: items.map((item) => ({ ...item, id: 0 })),
  });
  await readAgain(desk);
  await expectSound(desk);
  const after = { ...(await snapshot(desk)), suggestions: [], pairs: [], warnings: [] };
  expect(plain(after)).toEqual(plain(before));
  await readAgain(desk);
  expect(plain({ ...(await snapshot(desk)), suggestions: [], pairs: [], warnings: [] })).toEqual(
    plain(before),
  );
});

test("until they are set again, the screen says so and lets nobody change them", async () => {
  const desk = await stageText();
  const [first, second] = await itemsOf(desk.db, desk.batchId);
  await saveEdits(desk, [{ type: "join", from: first?.spanStart ?? 0, to: second?.spanStart ?? 0 }]);
  const isReplaying = async () => {
    const view = { batchId: desk.batchId, at: 0 };
    const screen = await readSegments(desk.db, desk.editor, view, openStorage(desk.dataFolder));
    return screen !== null && screen !== "no-text" && screen.isReplaying;
  };
  expect(await isReplaying()).toBe(false);
  await rerunBatch(desk.db, desk.editor, { batchId: desk.batchId, format: null, now: NOW });
  await runJobs(desk, "imports");
  expect(await isReplaying()).toBe(true);
  await runJobs(desk);
  expect(await isReplaying()).toBe(false);
  const nowhere = { batchId: 99_999, at: 0 };
  expect(await readSegments(desk.db, desk.editor, nowhere, openStorage(desk.dataFolder))).toBeNull();
});

test("boundaries that were undone are not set again; those that were set again can be undone", async () => {
  const desk = await stageText();
  const untouched = await spansOf(desk);
  const [first, second, third] = await itemsOf(desk.db, desk.batchId);
  const undone = await saveEdits(desk, [{ type: "drop", at: third?.spanStart ?? 0 }]);
  await undoEdit(desk, undone);
  const kept = await saveEdits(desk, [
    { type: "join", from: first?.spanStart ?? 0, to: second?.spanStart ?? 0 },
  ]);
  await readAgain(desk);
  expect(await itemsOf(desk.db, desk.batchId)).toHaveLength(3);
  await undoEdit(desk, kept);
  expect(await spansOf(desk)).toEqual(untouched);
  await expectSound(desk);
});

test("what was decided holds in another format too", async () => {
  const desk = await stageText();
  const at = NOTES.indexOf("The crew of 13");
  await saveEdits(desk, [{ type: "split", at }]);
  await readAgain(desk, "listing");
  await expectSound(desk);
  expect((await itemsOf(desk.db, desk.batchId)).some(({ spanStart }) => spanStart === at)).toBe(true);
});

test("an item that somebody has accepted before the boundaries were set again is left, and the batch says so", async () => {
  const desk = await stageText();
  const { db, editor, batchId } = desk;
  const [first, second] = await itemsOf(db, batchId);
  await saveEdits(desk, [{ type: "join", from: first?.spanStart ?? 0, to: second?.spanStart ?? 0 }]);
  await rerunBatch(db, editor, { batchId, format: null, now: NOW });
  await runJobs(desk, "imports");
  const again = (await itemsOf(db, batchId))[0];
  await acceptItem(db, editor, { itemId: again?.id ?? 0, version: 1, tags: [], now: NOW });
  await runJobs(desk);
  expect(await itemsOf(db, batchId)).toHaveLength(4);
  const warnings = (await getBatch(db, batchId))?.warnings ?? [];
  expect(warnings.map(({ code }) => code)).toContain("boundaries-not-set");
  await expectSound(desk);
});

/** A small generator of our own, so that a failure can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

test("whatever editors do and undo, every character stays in one place and the counters stay true", async () => {
  for (const seed of [1, 2, 3]) {
    const desk = await stageText(buildFeed(10));
    const pick = random(seed);
    const before = await snapshot(desk);
    const saved: number[] = [];
    for (let step = 0; step < 12; step += 1) {
      const rows = await itemsOf(desk.db, desk.batchId);
      const row = rows[pick(rows.length)];
      const next = rows.find(({ spanStart }) => spanStart > (row?.spanStart ?? 0));
      const [at, end] = [row?.spanStart ?? 0, row?.spanEnd ?? 0];
      const edits: SegmentEdit[] = [
        { type: "split", at: at + 1 + pick(Math.max(1, end - at - 1)) },
        { type: "drop", at },
        { type: "join", from: at, to: next?.spanStart ?? at },
        { type: "move", from: at, to: Math.max(0, at - pick(200)) },
        { type: "move", from: at, to: at + pick(200) },
      ];
      const edit = edits[pick(edits.length)];
      const seen = await screenOf(desk);
      const id = edit ? await saveEdits(desk, [edit], seen).catch(() => null) : null;
      if (id !== null) saved.push(id);
      if (pick(4) === 0 && saved.length > 0) await undoEdit(desk, saved.pop() ?? 0);
      await expectSound(desk);
    }
    for (const id of saved.reverse()) await undoEdit(desk, id);
    await expectSound(desk);
    expect(await snapshot(desk)).toEqual(before);
  }
});

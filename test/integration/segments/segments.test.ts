import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { duplicateSuggestions, items } from "@/db/schema/imports";
import { segmentEdits } from "@/db/schema/segments";
import { auditEvents } from "@/db/schema/system";
import { acceptItem } from "@/lib/desk/accept-item";
import { rejectItem } from "@/lib/desk/reject-item";
import { saveSegments } from "@/lib/desk/segments/change-segments";
import { buildFeed } from "@/test/support/import-fixtures";
import { NOW, signIn } from "../desk/desk-fixtures";
import {
  expectSound,
  itemsOf,
  NOTES,
  previewEdits,
  saveEdits,
  screenOf,
  snapshot,
  stageText,
  titlesOf,
  undoEdit,
  uploadMore,
} from "./segment-fixtures";

const TITLES = [1, 2, 3, 4].map((n) => `Ferry number ${n} sails again`);
const startOf = (n: number) => NOTES.indexOf(TITLES[n - 1] ?? "?");
/** Where the second sentence of a note begins. */
const crewOf = (n: number) => NOTES.indexOf("The crew", startOf(n));

test("joined items are one, split ones two; the others keep their rows and are numbered on", async () => {
  const desk = await stageText();
  const before = await itemsOf(desk.db, desk.batchId);
  await expectSound(desk);
  await saveEdits(desk, [{ type: "join", from: startOf(2), to: startOf(3) }]);
  await expectSound(desk);
  expect(await titlesOf(desk)).toEqual([TITLES[0], TITLES[1], TITLES[3]]);
  const joined = await itemsOf(desk.db, desk.batchId);
  expect(joined.map(({ id }) => id)).toEqual([before[0]?.id, before[1]?.id, before[3]?.id]);
  expect(joined[1]?.body.map(({ text }) => text).join(" ")).toContain("crew of 14");
  expect(joined[2]).toEqual({ ...before[3], position: 2 });

  await saveEdits(desk, [{ type: "split", at: crewOf(1) }]);
  await expectSound(desk);
  const split = await itemsOf(desk.db, desk.batchId);
  expect(split).toHaveLength(4);
  expect(split[1]?.title).toMatch(/^The crew of 12 waved/);
  expect(split[3]).toEqual({ ...before[3], position: 3 });
});

test("a moved boundary takes text from one item to the other, and both read as they are now", async () => {
  const desk = await stageText();
  await saveEdits(desk, [{ type: "split", at: crewOf(1) }]);
  const to = NOTES.indexOf("with herring");
  await saveEdits(desk, [{ type: "move", from: crewOf(1), to }]);
  await expectSound(desk);
  const [first, second] = await itemsOf(desk.db, desk.batchId);
  expect(JSON.stringify(first?.body)).toContain("harbour 17");
  expect(JSON.stringify(first?.body)).not.toContain("herring");
  expect(second?.spanStart).toBe(to);
  expect(second?.title).toMatch(/^with herring/);
});

test("an item that is not news is left out with that reason; left-out text becomes an item", async () => {
  const desk = await stageText(buildFeed(5));
  const [first, second] = await itemsOf(desk.db, desk.batchId);
  await saveEdits(desk, [
    { type: "drop", at: second?.spanStart ?? 0 },
    { type: "keep", at: 0 },
  ]);
  await expectSound(desk);
  const after = await itemsOf(desk.db, desk.batchId);
  expect(after).toHaveLength(5);
  expect(after[0]?.spanStart).toBe(0);
  expect(after[1]?.id).toBe(first?.id);
  const preview = await previewEdits(desk, [{ type: "drop", at: after[2]?.spanStart ?? 0 }]);
  expect(preview.leftOut.map(({ reason }) => reason)).toContain("not news");
  expect(preview.more).toBe(-1);
  expect(await itemsOf(desk.db, desk.batchId)).toEqual(after);
});

test("undo puts items, left-out text, tags, pairs and counters back exactly, and twice is once", async () => {
  const desk = await stageText(buildFeed(12));
  const rows = await itemsOf(desk.db, desk.batchId);
  const start = (n: number) => rows[n]?.spanStart ?? 0;
  const before = await snapshot(desk);
  const changes = [
    [{ type: "join" as const, from: start(0), to: start(2) }],
    [{ type: "drop" as const, at: start(8) }],
    [{ type: "split" as const, at: start(4) + 40 }],
    [{ type: "move" as const, from: start(3), to: start(3) - 9 }],
  ];
  for (const edits of changes) {
    const editId = await saveEdits(desk, edits);
    await expectSound(desk);
    expect(await snapshot(desk)).not.toEqual(before);
    await undoEdit(desk, editId);
    await expectSound(desk);
    expect(await snapshot(desk)).toEqual(before);
    await undoEdit(desk, editId);
    expect(await snapshot(desk)).toEqual(before);
  }
});

test("several changes are undone one after the other, the latest first; another order is refused", async () => {
  const desk = await stageText();
  const before = await snapshot(desk);
  const first = await saveEdits(desk, [{ type: "join", from: startOf(1), to: startOf(2) }]);
  const second = await saveEdits(desk, [{ type: "join", from: startOf(1), to: startOf(3) }]);
  await expect(undoEdit(desk, first)).rejects.toMatchObject({ code: "conflict" });
  await undoEdit(desk, second);
  await undoEdit(desk, first);
  await expectSound(desk);
  expect(await snapshot(desk)).toEqual(before);
});

test("items that somebody has decided about are not touched, and a decision after a change keeps it from undo", async () => {
  const desk = await stageText();
  const { db, editor, batchId } = desk;
  const rows = await itemsOf(db, batchId);
  await acceptItem(db, editor, { itemId: rows[1]?.id ?? 0, version: 1, tags: [], now: NOW });
  for (const edit of [
    { type: "join", from: startOf(1), to: startOf(2) },
    { type: "drop", at: startOf(2) },
    { type: "split", at: crewOf(2) },
  ] as const)
    await expect(saveEdits(desk, [edit])).rejects.toMatchObject({ code: "conflict" });
  expect((await itemsOf(db, batchId)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  const editId = await saveEdits(desk, [{ type: "split", at: crewOf(3) }]);
  const made = (await itemsOf(db, batchId))[3];
  await rejectItem(db, editor, { itemId: made?.id ?? 0, version: 1, as: "rejected", reason: "", now: NOW });
  await expect(undoEdit(desk, editId)).rejects.toMatchObject({ code: "conflict" });
  await expectSound(desk);
});

test("of two editors on one screen the second is told, and nothing of the first is lost", async () => {
  const desk = await stageText();
  const seen = await screenOf(desk);
  await saveEdits(desk, [{ type: "join", from: startOf(1), to: startOf(2) }], seen);
  for (const edit of [
    { type: "split", at: crewOf(1) },
    { type: "join", from: startOf(2), to: startOf(3) },
    { type: "drop", at: startOf(1) },
  ] as const)
    await expect(saveEdits(desk, [edit], seen)).rejects.toMatchObject({ code: "conflict" });
  // Elsewhere on the same screen nobody is in the way.
  await saveEdits(desk, [{ type: "split", at: crewOf(4) }], seen);
  await expectSound(desk);
  expect(await titlesOf(desk)).toEqual([
    TITLES[0],
    TITLES[2],
    TITLES[3],
    expect.stringMatching(/^The crew of 15/),
  ]);
});

test("an edit and an accept at the same time come one after the other: one of them is told", async () => {
  for (let round = 0; round < 4; round += 1) {
    const desk = await stageText();
    const { db, editor, batchId } = desk;
    const [first] = await itemsOf(db, batchId);
    const results = await Promise.allSettled([
      saveEdits(desk, [{ type: "join", from: startOf(1), to: startOf(2) }]),
      acceptItem(db, editor, { itemId: first?.id ?? 0, version: 1, tags: [], now: NOW }),
    ]);
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
    await expectSound(desk);
  }
});

test("what items repeat is found anew: a repetition that is none any more waits again", async () => {
  const desk = await stageText();
  const other = await uploadMore(
    desk,
    `${NOTES}-----\nA note of its own\n\nNobody sails on Sunday, says the harbour office.\n`,
    "again.txt",
  );
  const states = async () => (await itemsOf(desk.db, other.batchId)).map(({ state }) => state);
  expect(await states()).toEqual(["duplicate", "duplicate", "duplicate", "duplicate", "new"]);
  const join = { type: "join" as const, from: startOf(1), to: startOf(2) };
  const editId = await saveEdits(other, [join]);
  expect(await states()).toEqual(["new", "duplicate", "duplicate", "new"]);
  await expectSound(other);
  const earlier = await saveEdits(desk, [join]);
  await undoEdit(desk, earlier);
  await undoEdit(other, editId);
  expect(await states()).toEqual(["duplicate", "duplicate", "duplicate", "duplicate", "new"]);
  await saveEdits(desk, [{ type: "drop", at: startOf(3) }]);
  expect(await states()).toEqual(["duplicate", "duplicate", "new", "duplicate", "new"]);
  const exact = eq(duplicateSuggestions.state, "exact");
  expect(await desk.db.select().from(duplicateSuggestions).where(exact)).toHaveLength(3);
  await expectSound(desk);
  await expectSound(other);
});

test("what comes back by an undo is no repetition where the other text has changed meanwhile", async () => {
  const desk = await stageText();
  const other = await uploadMore(
    desk,
    `${NOTES}-----\nA note of its own\n\nNobody sails on Sunday, says the harbour office.\n`,
    "again.txt",
  );
  const join = { type: "join" as const, from: startOf(1), to: startOf(2) };
  const editId = await saveEdits(other, [join]);
  await saveEdits(desk, [join]);
  await undoEdit(other, editId);
  const states = (await itemsOf(desk.db, other.batchId)).map(({ state }) => state);
  expect(states).toEqual(["new", "new", "duplicate", "duplicate", "new"]);
  await expectSound(other);
});

test("an item whose boundaries are called right is sure from then on, until that is undone", async () => {
  const desk = await stageText();
  const confidence = async () => (await itemsOf(desk.db, desk.batchId))[1]?.confidence;
  const before = await snapshot(desk);
  const editId = await saveEdits(desk, [{ type: "confirm", at: startOf(2) }]);
  expect(await confidence()).toBe(1);
  await undoEdit(desk, editId);
  expect(await snapshot(desk)).toEqual(before);
});

test("who changed what is in the audit trail, and contributors may change nothing", async () => {
  const desk = await stageText();
  const { db, batchId } = desk;
  const editId = await saveEdits(desk, [{ type: "drop", at: startOf(4) }]);
  await undoEdit(desk, editId);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, batchId));
  expect(events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["batch.segmented", "batch.segments_undone"]),
  );
  const [row] = await db.select().from(segmentEdits);
  expect(row).toMatchObject({ savedBy: desk.editor.id, undoneBy: desk.editor.id });
  const contributor = await signIn(db, "contributor");
  const change = { ...(await screenOf(desk)), edits: [{ type: "drop" as const, at: startOf(4) }] };
  await expect(saveSegments(db, contributor, { batchId, change, now: NOW })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await db.$count(items)).toBe(4);
});

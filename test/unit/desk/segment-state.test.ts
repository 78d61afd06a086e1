import { expect, test } from "vitest";
import {
  joinNext,
  openSegments,
  runAt,
  type SegmentAction,
  type SegmentBase,
  segmentReducer,
} from "@/app/(admin)/admin/batches/[id]/segments/segment-state";

const TEXT = "Menu\nFirst title\nFirst text.\nMore of it.\n---\nSecond title\nSecond text.\n";
const at = (words: string) => TEXT.indexOf(words);

const BASE: SegmentBase = {
  start: 0,
  end: TEXT.length,
  text: TEXT,
  length: TEXT.length,
  runs: [
    { start: 0, end: at("First title"), item: null, reason: "menu" },
    { start: at("First title"), end: at("---"), item: 1, reason: null },
    { start: at("---"), end: at("Second title"), item: null, reason: "divider" },
    { start: at("Second title"), end: TEXT.length, item: 2, reason: null },
  ],
  locked: new Set(),
  token: "a",
};

const after = (actions: readonly SegmentAction[], base = BASE) =>
  actions.reduce(segmentReducer, openSegments(base, 0));
const startsOf = (state: ReturnType<typeof after>) => state.runs.map(({ start }) => start);

test("a boundary goes by lines and by words, as one change, and back is no change", () => {
  const up = { type: "nudge", from: at("Second title"), unit: "line", by: -1 } as const;
  const moved = after([up]);
  expect(moved.message).toMatch(/can’t pass/);
  const down = after([{ ...up, by: 1 }]);
  expect(startsOf(down).at(-1)).toBe(at("Second text"));
  const word = after([
    { ...up, by: 1 },
    { ...up, from: at("Second text"), unit: "word", by: 1 },
  ]);
  expect(startsOf(word).at(-1)).toBe(at("text.\n") + "text.\nMore of it.\n---\nSecond title\nSecond ".length);
  expect(word.edits).toHaveLength(1);
  const back = after([
    { ...up, by: 1 },
    { ...up, from: at("Second text"), by: -1 },
  ]);
  expect(back.edits).toEqual([]);
});

test("each change says that it was done, for whoever does not see the text", () => {
  const split = { type: "edit", edit: { type: "split", at: at("More") } } as const;
  const join = { type: "edit", edit: { type: "join", from: at("First title"), to: at("More") } } as const;
  const drop = { type: "edit", edit: { type: "drop", at: at("Second title") } } as const;
  const said = (...actions: SegmentAction[]) => after(actions).message;
  expect(said(split)).toBe("A new item begins here.");
  expect(said(split, join)).toBe("Joined.");
  expect(said(drop)).toBe("It is not news now.");
  expect(said(drop, { type: "undo" })).toBe("Taken back.");
  expect(said(drop, { type: "undo" }, { type: "redo" })).toBe("Made again.");
});

test("where nothing is left to take back or to make again, that is said", () => {
  const split = { type: "edit", edit: { type: "split", at: at("More") } } as const;
  const undo = { type: "undo" } as const;
  expect(after([undo]).message).toBe("Nothing unsaved is left to take back.");
  expect(after([split, undo, undo]).message).toBe("Nothing unsaved is left to take back.");
  expect(after([split, { type: "redo" }]).message).toBe("Nothing was taken back that could be made again.");
});

test("changes are taken back one by one and made again, until another one is made", () => {
  const split = { type: "edit", edit: { type: "split", at: at("More") } } as const;
  const drop = { type: "edit", edit: { type: "drop", at: at("Second title") } } as const;
  const taken = after([split, drop, { type: "undo" }]);
  expect(taken.edits).toEqual([split.edit]);
  expect(after([split, drop, { type: "undo" }, { type: "redo" }]).edits).toEqual([split.edit, drop.edit]);
  expect(after([split, { type: "undo" }, drop, { type: "redo" }]).edits).toEqual([drop.edit]);
});

test("a change that can’t be done only says why", () => {
  const locked = { ...BASE, locked: new Set([2]) };
  const state = after([{ type: "edit", edit: { type: "drop", at: at("Second title") } }], locked);
  expect(state.edits).toEqual([]);
  expect(state.message).toMatch(/decided/);
});

test("an item is joined with the next item across what is left out between them", () => {
  const state = openSegments(BASE, 0);
  const first = runAt(state.runs, at("First title"));
  const last = runAt(state.runs, at("Second title"));
  expect(first && joinNext(state, first)).toEqual({
    type: "join",
    from: at("First title"),
    to: at("Second title"),
  });
  expect(last && joinNext(state, last)).toMatch(/Nothing follows/);
  const part = openSegments({ ...BASE, length: TEXT.length + 9 }, 0);
  expect(last && joinNext(part, part.runs.at(-1) ?? last)).toMatch(/next part/);
});

test("the cursor goes by lines, words and runs, and stays on the screen", () => {
  const go = (unit: "line" | "word" | "run", by: 1 | -1, times = 1) =>
    after(Array.from({ length: times }, () => ({ type: "step", unit, by }) as const)).cursor;
  expect(go("line", 1)).toBe(at("First title"));
  expect(go("run", 1, 3)).toBe(at("Second title"));
  expect(go("run", 1, 9)).toBe(at("Second title"));
  expect(go("line", -1)).toBe(0);
  expect(go("word", 1, 2)).toBe(at("title"));
});

test("after somebody else’s change those of one’s own stay that still fit", () => {
  const mine = [
    { type: "edit", edit: { type: "split", at: at("More") } },
    { type: "edit", edit: { type: "drop", at: at("Second title") } },
  ] as const;
  const [menu, first, divider] = BASE.runs;
  if (!menu || !first || !divider) throw new Error("The runs are gone.");
  const runs = [menu, first, { ...divider, end: TEXT.length }];
  const state = after([...mine, { type: "rebase", base: { ...BASE, runs, token: "b" } }]);
  expect(state.edits).toEqual([mine[0].edit]);
  expect(state.message).toMatch(/1 of your changes/);
});

test("what is saved is the ground that further changes stand on", () => {
  const split = { type: "edit", edit: { type: "split", at: at("More") } } as const;
  const state = after([split, { type: "saved", message: "Saved." }, { type: "undo" }]);
  expect(state.edits).toEqual([]);
  expect(startsOf(state)).toContain(at("More"));
});

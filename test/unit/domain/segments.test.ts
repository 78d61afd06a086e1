import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf } from "@/lib/domain/segment-runs";
import {
  applyEdits,
  asDecided,
  decideRun,
  type Edited,
  NOT_NEWS,
  type Run,
  type SegmentEdit,
} from "@/lib/domain/segments";
import { tries } from "@/test/support/fuzz";

const item = (id: number, start: number, end: number): Run => ({ start, end, item: id, reason: null });
const gap = (start: number, end: number, reason = "menu"): Run => ({ start, end, item: null, reason });

const RUNS = [gap(0, 10), item(1, 10, 30), item(2, 30, 50), gap(50, 60, "footer"), item(3, 60, 90)];

function edited(...edits: SegmentEdit[]): readonly Run[] {
  const result = applyEdits(RUNS, edits);
  if (!result.ok) throw new Error(result.problem);
  return result.runs;
}

const covers = (runs: readonly Run[]) =>
  runs.reduce((at, { start, end }) => (start === at && end > start ? end : Number.NaN), runs[0]?.start ?? 0);

describe("runs", () => {
  test("what is left out inside an item, and white space behind it, belongs to its run", () => {
    const items = [
      { id: 7, spans: [[10, 20] as const, [25, 40] as const] },
      { id: 8, spans: [[42, 60] as const] },
    ];
    const gaps = [
      { start: 0, end: 10, reason: "menu", isBlank: false },
      { start: 20, end: 25, reason: "page number", isBlank: false },
      { start: 40, end: 42, reason: "blank", isBlank: true },
      { start: 60, end: 64, reason: "page footer", isBlank: false },
      { start: 64, end: 70, reason: "advertisement", isBlank: false },
    ];
    expect(runsOf(items, gaps)).toEqual([
      gap(0, 10),
      item(7, 10, 42),
      item(8, 42, 60),
      gap(60, 70, "page footer"),
    ]);
  });

  test("an item that another one interrupts has a run on either side of it", () => {
    const items = [
      { id: 1, spans: [[0, 10] as const, [20, 30] as const] },
      { id: 2, spans: [[10, 20] as const] },
    ];
    expect(runsOf(items, []).map((run) => run.item)).toEqual([1, 2, 1]);
  });
});

describe("edits", () => {
  test("a boundary moves between its neighbours, and what is between changes sides", () => {
    expect(edited({ type: "move", from: 30, to: 35 }).slice(1, 3)).toEqual([
      item(1, 10, 35),
      item(2, 35, 50),
    ]);
    expect(edited({ type: "move", from: 60, to: 52 }).slice(3)).toEqual([
      gap(50, 52, "footer"),
      item(3, 52, 90),
    ]);
  });

  test("an item splits into itself and a new one, left-out text into two pieces", () => {
    expect(edited({ type: "split", at: 20 }).slice(1, 3)).toEqual([item(1, 10, 20), item(-1, 20, 30)]);
    expect(edited({ type: "split", at: 5 }).slice(0, 2)).toEqual([gap(0, 5), gap(5, 10)]);
  });

  test("joined items are the first of them, with what was left out between them", () => {
    expect(edited({ type: "join", from: 30, to: 60 })).toEqual([...RUNS.slice(0, 2), item(2, 30, 90)]);
    expect(edited({ type: "join", from: 0, to: 10 })[0]).toEqual(item(1, 0, 30));
  });

  test("an item is marked as not news, and left-out text as an item", () => {
    expect(edited({ type: "drop", at: 30 })[2]).toEqual(gap(30, 50, NOT_NEWS));
    expect(edited({ type: "keep", at: 50 })[3]).toEqual(item(-1, 50, 60));
  });

  test("an edit of what is not there, or that another made impossible, says so and changes nothing", () => {
    const impossible: readonly SegmentEdit[][] = [
      [{ type: "move", from: 31, to: 35 }],
      [{ type: "move", from: 0, to: 5 }],
      [{ type: "move", from: 30, to: 50 }],
      [{ type: "move", from: 30, to: 10 }],
      [{ type: "split", at: 30 }],
      [{ type: "split", at: 500 }],
      [{ type: "join", from: 60, to: 30 }],
      [{ type: "drop", at: 50 }],
      [{ type: "keep", at: 30 }],
      [{ type: "confirm", at: 31 }],
      [
        { type: "join", from: 10, to: 30 },
        { type: "move", from: 30, to: 35 },
      ],
    ];
    for (const edits of impossible) expect(applyEdits(RUNS, edits).ok, JSON.stringify(edits)).toBe(false);
  });

  test("an item that somebody has decided about is neither moved nor joined, but can be called right", () => {
    const isLocked = (id: number) => id === 2;
    for (const edit of [
      { type: "move", from: 30, to: 35 },
      { type: "move", from: 50, to: 45 },
      { type: "split", at: 40 },
      { type: "join", from: 10, to: 30 },
      { type: "drop", at: 30 },
    ] as const)
      expect(applyEdits(RUNS, [edit], isLocked).ok).toBe(false);
    expect(applyEdits(RUNS, [{ type: "confirm", at: 30 }], isLocked).ok).toBe(true);
    expect(applyEdits(RUNS, [{ type: "move", from: 60, to: 55 }], isLocked).ok).toBe(true);
  });

  test("what was decided is what the edits left, not what they only passed through", () => {
    const result = applyEdits(RUNS, [
      { type: "split", at: 20 },
      { type: "join", from: 10, to: 20 },
      { type: "confirm", at: 60 },
    ]);
    expect(result.ok && result.decided).toEqual([item(1, 10, 30), item(3, 60, 90)]);
  });
});

const anyEdit = fc.oneof(
  fc.record({ type: fc.constant("move" as const), from: fc.nat(95), to: fc.nat(95) }),
  fc.record({ type: fc.constant("split" as const), at: fc.nat(95) }),
  fc.record({ type: fc.constant("join" as const), from: fc.nat(95), to: fc.nat(95) }),
  fc.record({ type: fc.constantFrom("drop" as const, "keep" as const, "confirm" as const), at: fc.nat(95) }),
);

/** Edits at places where boundaries are, so that many of them can be done. */
const likelyEdit = fc.constantFrom(0, 10, 30, 50, 60).chain((at) =>
  fc.oneof(
    fc.record({
      type: fc.constant("move" as const),
      from: fc.constant(at),
      to: fc.integer({ min: at - 15, max: at + 15 }),
    }),
    fc.record({ type: fc.constant("split" as const), at: fc.integer({ min: at, max: at + 20 }) }),
    fc.record({
      type: fc.constant("join" as const),
      from: fc.constant(at),
      to: fc.constantFrom(10, 30, 50, 60),
    }),
    fc.record({ type: fc.constantFrom("drop" as const, "keep" as const), at: fc.constant(at) }),
  ),
);

const possible = (edits: readonly SegmentEdit[]): Edited & { ok: true } => {
  let done: SegmentEdit[] = [];
  for (const edit of edits) if (applyEdits(RUNS, [...done, edit]).ok) done = [...done, edit];
  const result = applyEdits(RUNS, done);
  if (!result.ok) throw new Error(result.problem);
  return result;
};

test("whatever is edited, every character stays in exactly one run, and no item has two", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyEdit, likelyEdit), { maxLength: 12 }), (edits) => {
      const { runs } = possible(edits);
      expect(covers(runs)).toBe(90);
      const ids = runs.flatMap((run) => run.item ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    tries(500),
  );
});

test("what was decided gives the same stretches again, on any other reading of the text, and twice is once", () => {
  const otherReading = fc
    .uniqueArray(fc.integer({ min: 1, max: 89 }), { maxLength: 8 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 90])
    .map((cuts) =>
      cuts
        .slice(0, -1)
        .map((start, n) =>
          n % 3 === 2 ? gap(start, cuts[n + 1] ?? 90) : item(n + 1, start, cuts[n + 1] ?? 90),
        ),
    );
  fc.assert(
    fc.property(fc.array(likelyEdit, { maxLength: 6 }), otherReading, (edits, reading) => {
      const decided = possible(edits).decided.map(asDecided);
      const once = decided.reduce<readonly Run[]>(decideRun, reading);
      expect(covers(once)).toBe(90);
      const ids = once.flatMap((run) => run.item ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const wanted of decided) expect(once.map(asDecided)).toContainEqual(wanted);
      expect(decided.reduce<readonly Run[]>(decideRun, once)).toEqual(once);
    }),
    tries(500),
  );
});

test("a decision cuts the runs at its ends; an item that began before it stays there", () => {
  expect(decideRun(RUNS, { start: 20, end: 40, isItem: true })).toEqual([
    gap(0, 10),
    item(1, 10, 20),
    item(2, 20, 40),
    item(-1, 40, 50),
    gap(50, 60, "footer"),
    item(3, 60, 90),
  ]);
  expect(decideRun(RUNS, { start: 65, end: 70, isItem: false }).slice(-3)).toEqual([
    item(3, 60, 65),
    gap(65, 70, NOT_NEWS),
    item(-1, 70, 90),
  ]);
});

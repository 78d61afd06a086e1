/** A stretch of a dump's text, from the first character of an item (or of what is left out) to that of the next. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The item that it is, by id; below zero for one that an edit has made; null for text that is left out. */
  readonly item: number | null;
  /** Why it is left out; null for an item. */
  readonly reason: string | null;
}

/** One change of boundaries. Offsets are in UTF-16 code units of the decoded text. */
export type SegmentEdit =
  /** The boundary at `from` goes to `to`; what is between changes sides. */
  | { readonly type: "move"; readonly from: number; readonly to: number }
  /** A new boundary at `at`. */
  | { readonly type: "split"; readonly at: number }
  /** All from the run that begins at `from` to the one that begins at `to` becomes one item. */
  | { readonly type: "join"; readonly from: number; readonly to: number }
  /** The item that begins at `at` is not news. */
  | { readonly type: "drop"; readonly at: number }
  /** The text that is left out from `at` on is an item. */
  | { readonly type: "keep"; readonly at: number }
  /** The run that begins at `at` is right as it is. */
  | { readonly type: "confirm"; readonly at: number };

/** A stretch of which a person has said that it is one item, or none. It holds for every later reading of the batch. */
export interface DecidedRun {
  readonly start: number;
  readonly end: number;
  readonly isItem: boolean;
}

/** The reason of text that an editor has left out. */
export const NOT_NEWS = "not news";

/** Below this the splitter itself doubts where an item begins and ends. */
export const SURE_BOUNDARY = 0.7;

/** The runs after an edit, with those that it touched; or why it can't be done, in words. */
export type Edited =
  | { readonly ok: true; readonly runs: readonly Run[]; readonly touched: readonly Run[] }
  | { readonly ok: false; readonly problem: string };

/** Apply one edit; `isLocked` tells the items that must stay as they are. Runs cover the same text before and after. */
export function applyEdit(
  runs: readonly Run[],
  edit: SegmentEdit,
  isLocked: (item: number) => boolean = () => false,
): Edited {
  const found = plan(runs, edit);
  if (typeof found === "string") return { ok: false, problem: found };
  const [from, to, replacement] = found;
  const locked = runs.slice(from, to).some(({ item }) => item !== null && isLocked(item));
  if (locked && edit.type !== "confirm") return { ok: false, problem: LOCKED };
  return {
    ok: true,
    runs: [...runs.slice(0, from), ...replacement, ...runs.slice(to)],
    touched: replacement,
  };
}

const LOCKED = "Somebody has decided about this item. Undo that decision in Review first.";
const GONE = "That boundary is not there any more.";

/** The runs `[from, to)` that an edit replaces, and by what. */
type Plan = readonly [from: number, to: number, replacement: readonly Run[]];

function plan(runs: readonly Run[], edit: SegmentEdit): Plan | string {
  switch (edit.type) {
    case "move":
      return planMove(runs, edit.from, edit.to);
    case "split":
      return planSplit(runs, edit.at);
    case "join":
      return planJoin(runs, edit.from, edit.to);
    case "drop":
    case "keep":
    case "confirm":
      return planWhole(runs, edit.type, edit.at);
  }
}

function planMove(runs: readonly Run[], from: number, to: number): Plan | string {
  const at = runs.findIndex(({ start }) => start === from);
  const [left, right] = [runs[at - 1], runs[at]];
  if (!left || !right) return GONE;
  if (to <= left.start || to >= right.end)
    return "A boundary can’t pass its neighbour. Join the items, or leave one out.";
  return [
    at - 1,
    at + 1,
    [
      { ...left, end: to },
      { ...right, start: to },
    ],
  ];
}

function planSplit(runs: readonly Run[], at: number): Plan | string {
  const index = runs.findIndex(({ start, end }) => start < at && at < end);
  const run = runs[index];
  if (!run) return "There is a boundary already.";
  const item = run.item === null ? null : newItem(runs);
  return [
    index,
    index + 1,
    [
      { ...run, end: at },
      { ...run, start: at, item },
    ],
  ];
}

function planJoin(runs: readonly Run[], from: number, to: number): Plan | string {
  const first = runs.findIndex(({ start }) => start === from);
  const last = runs.findIndex(({ start }) => start === to);
  const joined = runs.slice(first, last + 1);
  const [head, tail] = [joined[0], joined.at(-1)];
  if (first < 0 || last <= first || !head || !tail) return GONE;
  const item = joined.find((run) => run.item !== null)?.item ?? null;
  const reason = item === null ? head.reason : null;
  return [first, last + 1, [{ start: head.start, end: tail.end, item, reason }]];
}

function planWhole(runs: readonly Run[], type: "drop" | "keep" | "confirm", at: number): Plan | string {
  const index = runs.findIndex(({ start }) => start === at);
  const run = runs[index];
  if (!run) return GONE;
  const isItem = run.item !== null;
  if (type === "drop" && !isItem) return "This text is left out already.";
  if (type === "keep" && isItem) return "This text is an item already.";
  if (type === "confirm") return [index, index + 1, [run]];
  const next = isItem ? { item: null, reason: NOT_NEWS } : { item: newItem(runs), reason: null };
  return [index, index + 1, [{ ...run, ...next }]];
}

/** Edits number the items that they make -1, -2 and so on: the same edits give the same numbers. */
function newItem(runs: readonly Run[]): number {
  return Math.min(0, ...runs.map(({ item }) => item ?? 0)) - 1;
}

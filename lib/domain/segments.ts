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

/** What edits make of runs, and which of these a person has decided about; or why they can't be done, in words. */
export type Edited =
  | { readonly ok: true; readonly runs: readonly Run[]; readonly decided: readonly Run[] }
  | { readonly ok: false; readonly problem: string; readonly edit: SegmentEdit };

/** Whether an item must stay as it is. */
type IsLocked = (item: number) => boolean;

/** Apply edits in their order. The runs cover the same text before and after. */
export function applyEdits(
  runs: readonly Run[],
  edits: readonly SegmentEdit[],
  isLocked: IsLocked = () => false,
): Edited {
  let current = runs;
  let decided: readonly Run[] = [];
  for (const edit of edits) {
    const plan = planEdit(current, edit);
    if (typeof plan === "string") return { ok: false, problem: plan, edit };
    const replaced = current.slice(plan.from, plan.to);
    if (edit.type !== "confirm" && replaced.some(({ item }) => item !== null && isLocked(item)))
      return { ok: false, problem: LOCKED, edit };
    current = [...current.slice(0, plan.from), ...plan.by, ...current.slice(plan.to)];
    decided = [...decided.filter((run) => !replaced.includes(run)), ...plan.by];
  }
  return { ok: true, runs: current, decided: [...decided].sort((a, b) => a.start - b.start) };
}

const LOCKED = "Somebody has decided about this item. Take that decision back in Review first.";
const GONE = "That boundary is not there any more.";

/** The runs `[from, to)` that an edit replaces, and by what. */
interface Plan {
  readonly from: number;
  readonly to: number;
  readonly by: readonly Run[];
}

function planEdit(runs: readonly Run[], edit: SegmentEdit): Plan | string {
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
  const index = runs.findIndex(({ start }) => start === from);
  const [left, right] = [runs[index - 1], runs[index]];
  if (!left || !right) return GONE;
  if (to <= left.start || to >= right.end)
    return "A boundary can’t pass its neighbour. Join the items, or leave one out.";
  const by = [
    { ...left, end: to },
    { ...right, start: to },
  ];
  return { from: index - 1, to: index + 1, by };
}

function planSplit(runs: readonly Run[], at: number): Plan | string {
  const index = runs.findIndex(({ start, end }) => start < at && at < end);
  const run = runs[index];
  if (!run) return "There is a boundary already.";
  const item = run.item === null ? null : newItem(runs);
  const by = [
    { ...run, end: at },
    { ...run, start: at, item },
  ];
  return { from: index, to: index + 1, by };
}

function planJoin(runs: readonly Run[], from: number, to: number): Plan | string {
  const first = runs.findIndex(({ start }) => start === from);
  const last = runs.findIndex(({ start }) => start === to);
  const joined = runs.slice(first, last + 1);
  const [head, tail] = [joined[0], joined.at(-1)];
  if (first < 0 || last <= first || !head || !tail) return GONE;
  const item = joined.find((run) => run.item !== null)?.item ?? null;
  const by = [{ start: head.start, end: tail.end, item, reason: item === null ? head.reason : null }];
  return { from: first, to: last + 1, by };
}

function planWhole(runs: readonly Run[], type: "drop" | "keep" | "confirm", at: number): Plan | string {
  const index = runs.findIndex(({ start }) => start === at);
  const run = runs[index];
  if (!run) return GONE;
  const isItem = run.item !== null;
  if (type === "drop" && !isItem) return "This text is left out already.";
  if (type === "keep" && isItem) return "This text is an item already.";
  // A new object, so that a decision is told from what it confirms.
  if (type === "confirm") return { from: index, to: index + 1, by: [{ ...run }] };
  const as = isItem ? { item: null, reason: NOT_NEWS } : { item: newItem(runs), reason: null };
  return { from: index, to: index + 1, by: [{ ...run, ...as }] };
}

/** Edits number the items that they make -1, -2 and so on: the same edits give the same numbers. */
function newItem(runs: readonly Run[]): number {
  return runs.reduce((least, { item }) => Math.min(least, item ?? 0), 0) - 1;
}

/**
 * Make `[start, end)` one run as a person has once decided, whatever the runs are now.
 *
 * The runs at its ends are cut. An item that begins before it stays there; what is left behind it is an item of its own.
 */
export function decideRun(runs: readonly Run[], { start, end, isItem }: DecidedRun): Run[] {
  const inside = runs.filter((run) => run.start < end && run.end > start);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return [...runs];
  const begun = inside.find((run) => run.item !== null && run.start >= start)?.item ?? newItem(runs);
  const decided: Run = { start, end, item: isItem ? begun : null, reason: isItem ? null : NOT_NEWS };
  const before = first.start < start ? [{ ...first, end: start }] : [];
  const isTaken = last.item === decided.item || before.some(({ item }) => item === last.item);
  const rest = last.item !== null && isTaken ? newItem([...runs, decided]) : last.item;
  const after = last.end > end ? [{ ...last, start: end, item: rest }] : [];
  return [
    ...runs.filter((run) => run.end <= start),
    ...before,
    decided,
    ...after,
    ...runs.filter((run) => run.start >= end),
  ];
}

/** What later readings of the batch are to hold to. */
export const asDecided = ({ start, end, item }: Run): DecidedRun => ({ start, end, isItem: item !== null });

/** Whether two runs are the same stretch of the same item, or of left-out text. */
export const isSameRun = (left: Run, right: Run): boolean =>
  left.start === right.start && left.end === right.end && left.item === right.item;

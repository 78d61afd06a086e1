import type { SegmentScreen } from "@/lib/desk/segments/read-segments";
import { applyEdits, type Run, type SegmentEdit } from "@/lib/domain/segments";
import { cutLines, type TextLine, wordStart } from "@/lib/domain/text-lines";

/** What the server knows, as the screen was made. */
export interface SegmentBase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly length: number;
  readonly runs: readonly Run[];
  readonly locked: ReadonlySet<number>;
  /** Stands for exactly these runs and versions. */
  readonly token: string;
}

export interface SegmentState {
  readonly base: SegmentBase;
  /** Changes that are not saved, and those that were taken back and can be made again. */
  readonly edits: readonly SegmentEdit[];
  readonly undone: readonly SegmentEdit[];
  /** The runs with the changes, and those of them that somebody has decided about. */
  readonly runs: readonly Run[];
  readonly decided: readonly Run[];
  readonly lines: readonly TextLine[];
  /** Where a split would be. */
  readonly cursor: number;
  /** Raised whenever the screen is to follow the cursor; a click or a drag must not make it jump. */
  readonly follow: number;
  readonly message: string | null;
}

export type SegmentAction =
  | { readonly type: "edit"; readonly edit: SegmentEdit }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "point" | "go"; readonly at: number }
  | { readonly type: "step"; readonly unit: "line" | "word" | "run"; readonly by: 1 | -1 }
  | { readonly type: "nudge"; readonly from: number; readonly unit: "line" | "word"; readonly by: 1 | -1 }
  | { readonly type: "saved"; readonly message: string }
  | { readonly type: "rebase"; readonly base: SegmentBase }
  | { readonly type: "say"; readonly message: string | null };

/** What the server knows of a screen. */
export function baseOf({ start, end, text, length, runs, items }: SegmentScreen): SegmentBase {
  const versions = items.map(({ id, version }) => `${id}:${version}`).join(" ");
  const places = runs.map((run) => `${run.start}/${run.item ?? ""}`).join(" ");
  return {
    ...{ start, end, text, length, runs },
    locked: new Set(items.filter(({ lock }) => lock !== null).map(({ id }) => id)),
    token: `${start} ${versions} | ${places}`,
  };
}

/** The screen as it was opened, with the cursor at `at` or at its beginning. */
export function openSegments(base: SegmentBase, at: number): SegmentState {
  const run = base.runs.find((entry) => entry.start <= at && at < entry.end);
  const cursor = Math.max(base.start, run?.start ?? base.start);
  return derive({ base, edits: [], undone: [], cursor, follow: 0, message: null });
}

type Core = Pick<SegmentState, "base" | "edits" | "undone" | "cursor" | "follow" | "message">;

/** Every edit of `core` can be done. */
function derive({ base, edits, undone, cursor, follow, message }: Core): SegmentState {
  const edited = applyEdits(base.runs, edits, (item) => base.locked.has(item));
  const { runs, decided } = edited.ok ? edited : { runs: base.runs, decided: [] };
  const lines = runs.flatMap((run) => linesOf(base, run));
  return { base, edits, undone, cursor, follow, message, runs, decided, lines };
}

/** The lines of the part of a run that is on the screen. */
export function linesOf(base: SegmentBase, run: Run): TextLine[] {
  const start = Math.max(run.start, base.start);
  const end = Math.min(run.end, base.end);
  return start < end ? cutLines(base.text.slice(start - base.start, end - base.start), start) : [];
}

/** The run that an offset stands in. */
export const runAt = (runs: readonly Run[], at: number): Run | null =>
  runs.find(({ start, end }) => start <= at && at < end) ?? null;

/** The screen after one thing happened: a change that can't be done changes nothing but the message. */
export function segmentReducer(state: SegmentState, action: SegmentAction): SegmentState {
  switch (action.type) {
    case "edit":
      return addEdit(state, action.edit);
    case "undo":
      return takeBack(state);
    case "redo":
      return makeAgain(state);
    case "point":
      // The focus that comes back after a save points to where the cursor is: what was said stays.
      if (action.at === state.cursor) return state;
      return { ...state, cursor: clamp(state, action.at), message: null };
    case "go":
      return { ...state, cursor: clamp(state, action.at), follow: state.follow + 1, message: null };
    case "step":
      return {
        ...state,
        cursor: step(state, action.unit, action.by),
        follow: state.follow + 1,
        message: null,
      };
    case "nudge":
      return nudge(state, action);
    case "saved":
      return settle(state, action.message);
    case "rebase":
      return rebase(state, action.base);
    case "say":
      return { ...state, message: action.message };
  }
}

const clamp = ({ base }: Pick<SegmentState, "base">, at: number) =>
  Math.min(Math.max(at, base.start), base.end - 1);

/** Said after each change: whoever does not see the text hears that it was done. */
const DONE: Readonly<Record<SegmentEdit["type"], string>> = {
  move: "The beginning was moved.",
  split: "A new item begins here.",
  join: "Joined.",
  drop: "It is not news now.",
  keep: "It is an item now.",
  confirm: "Noted as right.",
};

function addEdit(state: SegmentState, edit: SegmentEdit): SegmentState {
  const edits = withEdit(state.edits, edit);
  const edited = applyEdits(state.base.runs, edits, (item) => state.base.locked.has(item));
  if (!edited.ok) return { ...state, message: edited.problem };
  const cursor = cursorAfter(state, edit);
  return derive({ ...state, edits, undone: [], cursor: clamp(state, cursor), message: DONE[edit.type] });
}

function cursorAfter({ cursor }: SegmentState, edit: SegmentEdit): number {
  if (edit.type === "move") return edit.to;
  if (edit.type === "join") return edit.from;
  return edit.type === "split" ? edit.at : cursor;
}

/** A boundary that is moved step by step was moved once; one that is back where it was, not at all. */
function withEdit(edits: readonly SegmentEdit[], edit: SegmentEdit): readonly SegmentEdit[] {
  const last = edits.at(-1);
  if (edit.type !== "move" || last?.type !== "move" || last.to !== edit.from) return [...edits, edit];
  const before = edits.slice(0, -1);
  return last.from === edit.to ? before : [...before, { ...last, to: edit.to }];
}

function takeBack(state: SegmentState): SegmentState {
  const last = state.edits.at(-1);
  if (!last) return { ...state, message: "Nothing unsaved is left to take back." };
  const cursor = last.type === "move" || last.type === "join" ? last.from : last.at;
  const undone = [...state.undone, last];
  const core = { ...state, edits: state.edits.slice(0, -1), undone, message: "Taken back." };
  return derive({ ...core, cursor: clamp(state, cursor), follow: state.follow + 1 });
}

function makeAgain(state: SegmentState): SegmentState {
  const next = state.undone.at(-1);
  if (!next) return { ...state, message: "Nothing was taken back that could be made again." };
  const edits = [...state.edits, next];
  const core = { ...state, edits, undone: state.undone.slice(0, -1), message: "Made again." };
  return derive({ ...core, cursor: clamp(state, cursorAfter(state, next)), follow: state.follow + 1 });
}

function step(state: SegmentState, unit: "line" | "word" | "run", by: 1 | -1): number {
  const { base, cursor, runs } = state;
  if (unit === "run") {
    const starts = runs.map(({ start }) => Math.max(start, base.start)).filter((start) => start < base.end);
    return clamp(state, neighbour(starts, cursor, by) ?? cursor);
  }
  return clamp(state, place(state, cursor, unit, by) ?? cursor);
}

/** The line or word before or after a place; null where there is none on the screen. */
function place({ base, lines }: SegmentState, at: number, unit: "line" | "word", by: 1 | -1): number | null {
  if (unit === "word") return wordStart(base.text, base.start, at, by);
  return neighbour(
    lines.map(({ start }) => start),
    at,
    by,
  );
}

function neighbour(starts: readonly number[], at: number, by: 1 | -1): number | null {
  const found = by === 1 ? starts.find((start) => start > at) : starts.findLast((start) => start < at);
  return found ?? null;
}

function nudge(
  state: SegmentState,
  { from, unit, by }: { readonly from: number; readonly unit: "line" | "word"; readonly by: 1 | -1 },
): SegmentState {
  const to = place(state, from, unit, by);
  if (to === null) return state;
  return { ...addEdit(state, { type: "move", from, to }), follow: state.follow + 1 };
}

/** What was saved is what the server knows, until it says so itself. */
function settle(state: SegmentState, message: string): SegmentState {
  const base = { ...state.base, runs: state.runs };
  return derive({ ...state, base, edits: [], undone: [], message });
}

/** Keep the changes that still can be done on what the server knows now. */
function rebase(state: SegmentState, base: SegmentBase): SegmentState {
  const kept: SegmentEdit[] = [];
  for (const edit of state.edits) {
    if (applyEdits(base.runs, [...kept, edit], (item) => base.locked.has(item)).ok) kept.push(edit);
  }
  const lost = state.edits.length - kept.length;
  const message = lost > 0 ? `${lost} of your changes no longer fit and were left out.` : state.message;
  const cursor = clamp({ base }, state.cursor);
  return derive({ ...state, base, edits: kept, undone: [], cursor, message });
}

/** What joins a run with the next item, or with what is left out behind it; a message where that is not possible. */
export function joinNext({ base, runs }: SegmentState, run: Run): SegmentEdit | string {
  const index = runs.indexOf(run);
  const [next, after] = [runs[index + 1], runs[index + 2]];
  if (!next)
    return run.end < base.length
      ? "What follows is on the next part. Go there, and join from its beginning."
      : "Nothing follows that it could be joined with.";
  const target = run.item !== null && next.item === null && after ? after : next;
  return { type: "join", from: run.start, to: target.start };
}

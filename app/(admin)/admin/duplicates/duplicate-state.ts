import type { DuplicatePage } from "@/lib/desk/list-duplicates";
import {
  clustersOf,
  type DuplicateDecision,
  type ItemPair,
  type SuggestedPair,
} from "@/lib/domain/duplicates";

/** A pair on the board, with what was said about it in this sitting. */
export interface PairRow extends SuggestedPair {
  /** As it stands in addresses: the lower id, a dash, the higher one. */
  readonly key: string;
  readonly decision: DuplicateDecision | null;
}

export interface DuplicateState {
  /** Group by group, as they are listed. */
  readonly rows: readonly PairRow[];
  readonly nextAfter: ItemPair | null;
  readonly selected: string | null;
  /** The pairs of each decision of this sitting, the latest last: a group is decided in one step. */
  readonly steps: readonly (readonly string[])[];
  readonly failure: string | null;
}

export type DuplicateAction =
  | { readonly type: "select"; readonly key: string }
  | { readonly type: "move"; readonly by: 1 | -1 }
  | { readonly type: "more"; readonly page: DuplicatePage }
  | { readonly type: "decide"; readonly keys: readonly string[]; readonly decision: DuplicateDecision }
  | { readonly type: "undo"; readonly keys: readonly string[] }
  | {
      readonly type: "fail";
      readonly keys: readonly string[];
      readonly decision: DuplicateDecision | null;
      readonly message: string;
      /** Whether the step can still be taken back. */
      readonly mayUndo: boolean;
    }
  | { readonly type: "dismiss" };

/** The board as the page was opened. */
export function openDuplicates({ pairs, nextAfter }: DuplicatePage): DuplicateState {
  const rows = grouped(pairs.map(rowOf));
  return { rows, nextAfter, selected: rows[0]?.key ?? null, steps: [], failure: null };
}

const rowOf = (pair: SuggestedPair): PairRow => ({
  ...pair,
  key: `${pair.earlier.id}-${pair.later.id}`,
  decision: null,
});

const grouped = (rows: readonly PairRow[]) => clustersOf(rows).flatMap(({ pairs }) => pairs);

/** The board after one thing happened: decisions show at once and are put back when they fail. */
export function duplicateReducer(board: DuplicateState, action: DuplicateAction): DuplicateState {
  switch (action.type) {
    case "select":
      return { ...board, selected: action.key };
    case "move":
      return { ...board, selected: neighbour(board, action.by) };
    case "more":
      return withMore(board, action.page);
    case "decide": {
      const decided = withDecision(board, action.keys, action.decision);
      return {
        ...decided,
        steps: [...board.steps, action.keys],
        selected: nextOpen(decided, action.keys),
        failure: null,
      };
    }
    case "undo":
      return {
        ...withDecision(board, action.keys, null),
        selected: action.keys[0] ?? board.selected,
        steps: without(board.steps, action.keys),
        failure: null,
      };
    case "fail": {
      const steps = without(board.steps, action.keys);
      return {
        ...withDecision(board, action.keys, action.decision),
        selected: action.keys[0] ?? board.selected,
        steps: action.mayUndo ? [...steps, action.keys] : steps,
        failure: action.message,
      };
    }
    case "dismiss":
      return { ...board, failure: null };
  }
}

/** A pair may come once more with a later page: its group reached that far. */
function withMore(board: DuplicateState, { pairs, nextAfter }: DuplicatePage): DuplicateState {
  const known = new Set(board.rows.map(({ key }) => key));
  const fresh = pairs.map(rowOf).filter(({ key }) => !known.has(key));
  return { ...board, rows: grouped([...board.rows, ...fresh]), nextAfter };
}

const without = (steps: DuplicateState["steps"], keys: readonly string[]) =>
  steps.filter((step) => step[0] !== keys[0]);

function withDecision(
  board: DuplicateState,
  keys: readonly string[],
  decision: DuplicateDecision | null,
): DuplicateState {
  const meant = new Set(keys);
  return { ...board, rows: board.rows.map((row) => (meant.has(row.key) ? { ...row, decision } : row)) };
}

function neighbour({ rows, selected }: DuplicateState, by: 1 | -1): string | null {
  const index = rows.findIndex(({ key }) => key === selected);
  return rows[Math.min(rows.length - 1, Math.max(0, index + by))]?.key ?? null;
}

/** The next pair that waits, else the first that does, else the one that was looked at. */
function nextOpen({ rows, selected }: DuplicateState, keys: readonly string[]): string | null {
  const index = rows.findIndex(({ key }) => key === keys[0]);
  const waits = (row: PairRow) => row.decision === null;
  return (rows.slice(index + 1).find(waits) ?? rows.find(waits))?.key ?? selected;
}

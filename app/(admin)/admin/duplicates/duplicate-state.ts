import type { DuplicatePage } from "@/lib/desk/list-duplicates";
import type { DuplicateDecision, ItemPair, SuggestedPair } from "@/lib/domain/duplicates";

/** A pair on the board, with what was said about it in this sitting. */
export interface PairRow extends SuggestedPair {
  /** As it stands in addresses: the lower id, a dash, the higher one. */
  readonly key: string;
  readonly decision: DuplicateDecision | null;
}

export interface DuplicateState {
  readonly rows: readonly PairRow[];
  readonly nextAfter: ItemPair | null;
  readonly selected: string | null;
  /** Pairs decided in this sitting, the latest last. */
  readonly steps: readonly string[];
  readonly failure: string | null;
}

export type DuplicateAction =
  | { readonly type: "select"; readonly key: string }
  | { readonly type: "move"; readonly by: 1 | -1 }
  | { readonly type: "more"; readonly page: DuplicatePage }
  | { readonly type: "decide"; readonly key: string; readonly decision: DuplicateDecision }
  | { readonly type: "undo"; readonly key: string }
  | {
      readonly type: "fail";
      readonly key: string;
      readonly decision: DuplicateDecision | null;
      readonly message: string;
      /** Whether the pair's decision can still be taken back. */
      readonly mayUndo: boolean;
    }
  | { readonly type: "dismiss" };

/** The board as the page was opened. */
export function openDuplicates({ pairs, nextAfter }: DuplicatePage): DuplicateState {
  const rows = pairs.map(rowOf);
  return { rows, nextAfter, selected: rows[0]?.key ?? null, steps: [], failure: null };
}

const rowOf = (pair: SuggestedPair): PairRow => ({
  ...pair,
  key: `${pair.earlier.id}-${pair.later.id}`,
  decision: null,
});

/** The board after one thing happened: decisions show at once and are put back when they fail. */
export function duplicateReducer(board: DuplicateState, action: DuplicateAction): DuplicateState {
  switch (action.type) {
    case "select":
      return { ...board, selected: action.key };
    case "move":
      return { ...board, selected: neighbour(board, action.by) };
    case "more":
      return {
        ...board,
        rows: [...board.rows, ...action.page.pairs.map(rowOf)],
        nextAfter: action.page.nextAfter,
      };
    case "decide": {
      const decided = withDecision(board, action.key, action.decision);
      return {
        ...decided,
        steps: [...board.steps, action.key],
        selected: nextOpen(decided, action.key),
        failure: null,
      };
    }
    case "undo":
      return {
        ...withDecision(board, action.key, null),
        selected: action.key,
        steps: without(board.steps, action.key),
        failure: null,
      };
    case "fail": {
      const steps = without(board.steps, action.key);
      return {
        ...withDecision(board, action.key, action.decision),
        selected: action.key,
        steps: action.mayUndo ? [...steps, action.key] : steps,
        failure: action.message,
      };
    }
    case "dismiss":
      return { ...board, failure: null };
  }
}

const without = (steps: readonly string[], key: string) => steps.filter((step) => step !== key);

function withDecision(
  board: DuplicateState,
  key: string,
  decision: DuplicateDecision | null,
): DuplicateState {
  return { ...board, rows: board.rows.map((row) => (row.key === key ? { ...row, decision } : row)) };
}

function neighbour({ rows, selected }: DuplicateState, by: 1 | -1): string | null {
  const index = rows.findIndex(({ key }) => key === selected);
  return rows[Math.min(rows.length - 1, Math.max(0, index + by))]?.key ?? null;
}

/** The next pair that waits, else the first that does, else the one that was looked at. */
function nextOpen({ rows }: DuplicateState, key: string): string {
  const index = rows.findIndex((row) => row.key === key);
  const waits = (row: PairRow) => row.decision === null;
  return (rows.slice(index + 1).find(waits) ?? rows.find(waits))?.key ?? key;
}

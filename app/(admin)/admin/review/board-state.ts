import type { ReviewPage, ReviewRow } from "@/lib/desk/list-review";
import type { ItemState } from "@/lib/domain/ingest";

/** A decision that can be taken back, and what it was about. */
export interface Step {
  readonly itemId: number;
  readonly before: ItemState;
}

export interface BoardState {
  readonly rows: readonly ReviewRow[];
  readonly nextAfter: number | null;
  readonly selectedId: number | null;
  readonly steps: readonly Step[];
  /** What went wrong last, in words, and on which item. */
  readonly failure: { readonly itemId: number; readonly message: string } | null;
}

/** What an undo showed at once, and what the item is according to the server. */
export interface UndoneStates {
  readonly shown: ItemState;
  readonly told: ItemState;
}

export type BoardAction =
  | { readonly type: "select"; readonly id: number }
  | { readonly type: "move"; readonly by: 1 | -1 }
  | { readonly type: "more"; readonly page: ReviewPage }
  | { readonly type: "decide"; readonly id: number; readonly state: ItemState }
  | { readonly type: "undo"; readonly id: number; readonly state: ItemState }
  | { readonly type: "confirm"; readonly id: number; readonly patch: Partial<ReviewRow> }
  | { readonly type: "undone"; readonly id: number; readonly version: number; readonly states: UndoneStates }
  | { readonly type: "fail"; readonly row: ReviewRow; readonly message: string; readonly step: Step | null }
  | { readonly type: "dismiss" };

/** The board as the page was opened. */
export function openBoard({ rows, nextAfter }: ReviewPage): BoardState {
  return { rows, nextAfter, selectedId: rows[0]?.id ?? null, steps: [], failure: null };
}

/** The board after one thing happened: decisions show at once and are put back when they fail. */
export function boardReducer(board: BoardState, action: BoardAction): BoardState {
  switch (action.type) {
    case "select":
      return { ...board, selectedId: action.id };
    case "move":
      return { ...board, selectedId: neighbour(board, action.by) };
    case "more":
      return { ...board, rows: [...board.rows, ...action.page.rows], nextAfter: action.page.nextAfter };
    case "decide":
      return decide(board, action.id, action.state);
    case "undo":
      return {
        ...withRow(board, action.id, { state: action.state }),
        selectedId: action.id,
        steps: board.steps.slice(0, -1),
        failure: null,
      };
    case "confirm":
      return withRow(board, action.id, action.patch);
    case "undone":
      return undone(board, action.id, action);
    case "fail":
      return {
        ...withRow(board, action.row.id, action.row),
        failure: { itemId: action.row.id, message: action.message },
        selectedId: action.row.id,
        steps: action.step
          ? [...board.steps, action.step]
          : board.steps.filter(({ itemId }) => itemId !== action.row.id),
      };
    case "dismiss":
      return { ...board, failure: null };
  }
}

function decide(board: BoardState, id: number, state: ItemState): BoardState {
  const row = board.rows.find((entry) => entry.id === id);
  if (!row) return board;
  const decided = withRow(board, id, { state });
  return {
    ...decided,
    steps: [...board.steps, { itemId: id, before: row.state }],
    selectedId: nextOpen(decided, id),
    failure: null,
  };
}

/** An item that was decided again meanwhile shows that. */
function undone(
  board: BoardState,
  id: number,
  { version, states }: { readonly version: number; readonly states: UndoneStates },
): BoardState {
  const isAsShown = board.rows.find((row) => row.id === id)?.state === states.shown;
  return withRow(board, id, isAsShown ? { version, state: states.told, articleId: null } : { version });
}

function withRow(board: BoardState, id: number, patch: Partial<ReviewRow>): BoardState {
  return { ...board, rows: board.rows.map((row) => (row.id === id ? { ...row, ...patch } : row)) };
}

function neighbour({ rows, selectedId }: BoardState, by: 1 | -1): number | null {
  const index = rows.findIndex(({ id }) => id === selectedId);
  return rows[Math.min(rows.length - 1, Math.max(0, index + by))]?.id ?? null;
}

/** The next item that waits for a decision; where none does, the next of all. */
function nextOpen({ rows }: BoardState, id: number): number | null {
  const index = rows.findIndex((row) => row.id === id);
  const after = rows.slice(index + 1);
  return (after.find(({ state }) => state === "new") ?? after[0] ?? rows[index])?.id ?? null;
}

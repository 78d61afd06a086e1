"use client";

import { useCallback, useReducer, useRef } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { ReviewPage, ReviewRow } from "@/lib/desk/list-review";
import type { ReviewItem } from "@/lib/desk/read-review-item";
import type { ItemState } from "@/lib/domain/ingest";
import type { TagInput } from "@/lib/schemas/article";
import { type BoardAction, boardReducer, openBoard } from "./board-state";
import { type BoardFilter, useMoreRows } from "./use-more-rows";
import { useTurns } from "./use-turns";

interface Outcome {
  readonly version: number;
  readonly articleId?: number;
  readonly state?: ItemState;
}

type Decision =
  | { readonly action: "accept"; readonly tags: readonly TagInput[]; readonly isSeparate: boolean }
  | { readonly action: "reject"; readonly as: "rejected" | "duplicate" };

/** The board's state with all that can be done on it. */
export function useBoard(first: ReviewPage, filter: BoardFilter) {
  const [board, dispatch] = useReducer(boardReducer, first, openBoard);
  const latest = useRef(board);
  latest.current = board;
  const inTurn = useTurns();

  const rowOf = useCallback((id: number) => latest.current.rows.find((row) => row.id === id), []);

  /** Known at once, and not only after the next render: the next decision may be waiting already. */
  const settle = useCallback((action: BoardAction) => {
    latest.current = boardReducer(latest.current, action);
    dispatch(action);
  }, []);

  const decide = useCallback(
    (row: ReviewRow, decision: Decision) => {
      const state = decision.action === "accept" ? "accepted" : decision.as;
      dispatch({ type: "decide", id: row.id, state });
      return inTurn(row.id, async () => {
        const version = rowOf(row.id)?.version ?? row.version;
        const answer = await send(row.id, { ...decision, version });
        if (!answer.ok) {
          dispatch({ type: "fail", row, message: answer.message, step: null });
          if (answer.code === "conflict") await seeAgain(row.id, settle);
          return;
        }
        const { version: next, articleId = null } = answer.value;
        settle({ type: "confirm", id: row.id, patch: { version: next, articleId } });
      });
    },
    [inTurn, rowOf, settle],
  );

  const undo = useCallback(() => {
    const step = latest.current.steps.at(-1);
    const row = step && rowOf(step.itemId);
    if (!row) return;
    dispatch({ type: "undo", id: row.id, state: step.before });
    return inTurn(row.id, async () => {
      const version = rowOf(row.id)?.version ?? row.version;
      const answer = await send(row.id, { action: "undo", version });
      if (!answer.ok) {
        // What can't be undone any more makes way for the step before it.
        const again = answer.code === "conflict" ? null : step;
        return dispatch({ type: "fail", row: { ...row, version }, message: answer.message, step: again });
      }
      const { version: next, state = "new" } = answer.value;
      settle({ type: "undone", id: row.id, version: next, states: { shown: step.before, told: state } });
    });
  }, [inTurn, rowOf, settle]);

  useMoreRows(board, filter, dispatch);

  return { board, dispatch, decide, undo, settle };
}

const send = (id: number, data: object) =>
  deskFetch<Outcome>(`/api/review/${id}`, { method: "POST", data, outlivesPage: true });

/** Somebody else was first: what became of the item is on the board then, and can be gone on from. */
async function seeAgain(id: number, settle: (action: BoardAction) => void): Promise<void> {
  const answer = await deskFetch<ReviewItem>(`/api/review/${id}`);
  if (!answer.ok) return;
  const { state, version, articleId } = answer.value;
  settle({ type: "confirm", id, patch: { state, version, articleId } });
}

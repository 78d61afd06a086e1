"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { ReviewPage, ReviewRow } from "@/lib/desk/list-review";
import type { ItemState } from "@/lib/domain/ingest";
import type { TagInput } from "@/lib/schemas/article";
import { boardReducer, openBoard } from "./board-state";

/** More rows are asked for when this few are left below the selected one. */
const AHEAD = 30;

interface Outcome {
  readonly version: number;
  readonly articleId?: number;
  readonly state?: ItemState;
}

type Decision =
  | { readonly action: "accept"; readonly tags: readonly TagInput[] }
  | { readonly action: "reject"; readonly as: "rejected" | "duplicate" };

/** The board's state with all that can be done on it. */
export function useBoard(first: ReviewPage, filter: { batch: number | null; state: string }) {
  const [board, dispatch] = useReducer(boardReducer, first, openBoard);
  const latest = useRef(board);
  latest.current = board;
  const queues = useRef(new Map<number, Promise<unknown>>());
  const isLoading = useRef(false);

  const rowOf = useCallback((id: number) => latest.current.rows.find((row) => row.id === id), []);

  /** Known at once, and not only after the next render: the next decision may be waiting already. */
  const confirm = useCallback((id: number, patch: Partial<ReviewRow>) => {
    const action = { type: "confirm", id, patch } as const;
    latest.current = boardReducer(latest.current, action);
    dispatch(action);
  }, []);

  /** Decisions on one item go out one after the other: each needs the version that the last one made. */
  const inTurn = useCallback((id: number, work: () => Promise<void>) => {
    const turn = (queues.current.get(id) ?? Promise.resolve()).then(work);
    queues.current.set(id, turn);
    return turn;
  }, []);

  const decide = useCallback(
    (row: ReviewRow, decision: Decision) => {
      const state = decision.action === "accept" ? "accepted" : decision.as;
      dispatch({ type: "decide", id: row.id, state });
      return inTurn(row.id, async () => {
        const version = rowOf(row.id)?.version ?? row.version;
        const answer = await deskFetch<Outcome>(`/api/review/${row.id}`, {
          method: "POST",
          data: { ...decision, version },
        });
        if (!answer.ok) return dispatch({ type: "fail", row, message: answer.message, step: null });
        const { version: next, articleId = null } = answer.value;
        confirm(row.id, { version: next, articleId });
      });
    },
    [inTurn, rowOf, confirm],
  );

  const undo = useCallback(() => {
    const step = latest.current.steps.at(-1);
    const row = step && rowOf(step.itemId);
    if (!row) return;
    dispatch({ type: "undo", id: row.id, state: step.before });
    return inTurn(row.id, async () => {
      const version = rowOf(row.id)?.version ?? row.version;
      const answer = await deskFetch<Outcome>(`/api/review/${row.id}`, {
        method: "POST",
        data: { action: "undo", version },
      });
      if (!answer.ok) {
        // What can't be undone any more makes way for the step before it.
        const again = answer.code === "conflict" ? null : step;
        return dispatch({ type: "fail", row: { ...row, version }, message: answer.message, step: again });
      }
      const { state = "new" } = answer.value;
      const patch = { version: answer.value.version, state, articleId: null };
      confirm(row.id, patch);
    });
  }, [inTurn, rowOf, confirm]);

  const selectedIndex = board.rows.findIndex(({ id }) => id === board.selectedId);
  useEffect(() => {
    const isNearEnd = board.rows.length - selectedIndex < AHEAD;
    if (!isNearEnd || board.nextAfter === null || isLoading.current) return;
    isLoading.current = true;
    const query = new URLSearchParams({ state: filter.state, after: `${board.nextAfter}` });
    if (filter.batch) query.set("batch", `${filter.batch}`);
    void deskFetch<ReviewPage>(`/api/review?${query}`).then((answer) => {
      isLoading.current = false;
      if (answer.ok) dispatch({ type: "more", page: answer.value });
    });
  }, [board.rows.length, board.nextAfter, selectedIndex, filter.batch, filter.state]);

  return { board, dispatch, decide, undo };
}

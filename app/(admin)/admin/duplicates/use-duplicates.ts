"use client";

import { type Dispatch, useCallback, useEffect, useReducer, useRef } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { DuplicatePage } from "@/lib/desk/list-duplicates";
import type { DuplicateDecision } from "@/lib/domain/duplicates";
import type { DuplicateKind } from "@/lib/domain/ingest";
import { useTurns } from "../review/use-turns";
import {
  type DuplicateAction,
  type DuplicateState,
  duplicateReducer,
  openDuplicates,
  type PairRow,
} from "./duplicate-state";

/** More pairs are asked for when this few are left below the selected one. */
const AHEAD = 30;

/** The inbox with all that can be done in it. */
export function useDuplicates(first: DuplicatePage, kind: DuplicateKind) {
  const [board, dispatch] = useReducer(duplicateReducer, first, openDuplicates);
  const latest = useRef(board);
  latest.current = board;
  /** What this sitting's decisions made of the later items: the next one about them is based on it. */
  const versions = useRef(new Map<number, number>());
  const inTurn = useTurns();

  const send = useCallback(
    (row: PairRow, data: () => object, onFail: (message: string, isConflict: boolean) => void) =>
      inTurn(row.later.id, async () => {
        const url = `/api/duplicates/${row.key}`;
        const answer = await deskFetch<{ version: number }>(url, { method: "POST", data: data() });
        if (answer.ok) versions.current.set(row.later.id, answer.value.version);
        else onFail(answer.message, answer.code === "conflict");
      }),
    [inTurn],
  );

  const decide = useCallback(
    (row: PairRow, decision: DuplicateDecision, version: number) => {
      const { key } = row;
      dispatch({ type: "decide", key, decision });
      const data = () => ({
        action: "decide",
        decision,
        version: versions.current.get(row.later.id) ?? version,
      });
      return send(row, data, (message) =>
        dispatch({ type: "fail", key, decision: null, message, mayUndo: false }),
      );
    },
    [send],
  );

  const undo = useCallback(() => {
    const key = latest.current.steps.at(-1);
    const row = latest.current.rows.find((entry) => entry.key === key);
    if (!row) return;
    dispatch({ type: "undo", key: row.key });
    return send(
      row,
      () => ({ action: "undo" }),
      (message, isConflict) =>
        // What can't be taken back any more makes way for the decision before it.
        dispatch({ type: "fail", key: row.key, decision: row.decision, message, mayUndo: !isConflict }),
    );
  }, [send]);

  useMorePairs(board, kind, dispatch);

  return { board, dispatch, decide, undo };
}

/** Read the next pairs before the editor comes to the end of the list. */
function useMorePairs(
  { rows, selected, nextAfter }: DuplicateState,
  kind: DuplicateKind,
  dispatch: Dispatch<DuplicateAction>,
): void {
  const left = rows.length - rows.findIndex(({ key }) => key === selected);
  const isLoading = useRef(false);
  useEffect(() => {
    if (left >= AHEAD || nextAfter === null || isLoading.current) return;
    isLoading.current = true;
    const after = `${nextAfter.itemId}-${nextAfter.otherItemId}`;
    void deskFetch<DuplicatePage>(`/api/duplicates?kind=${kind}&after=${after}`).then((answer) => {
      isLoading.current = false;
      if (answer.ok) dispatch({ type: "more", page: answer.value });
    });
  }, [left, nextAfter, kind, dispatch]);
}

"use client";

import { type Dispatch, useCallback, useEffect, useReducer, useRef, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import { useUnfinished } from "@/components/admin/use-unfinished";
import type { DuplicatePage } from "@/lib/desk/list-duplicates";
import type { DuplicateDecision } from "@/lib/domain/duplicates";
import type { DuplicateKind } from "@/lib/domain/ingest";
import { DecisionSender, type GroupChoice } from "./decision-sender";
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
  const [sender] = useState(() => new DecisionSender());
  const untilDone = useUnfinished();

  const decide = useCallback(
    (row: PairRow, decision: DuplicateDecision, version: number) => {
      const keys = [row.key];
      dispatch({ type: "decide", keys, decision });
      const work = sender.sendPair(row, { decision, version }, (message) =>
        dispatch({ type: "fail", keys, decision: null, message, mayUndo: false }),
      );
      return untilDone(work);
    },
    [sender, untilDone],
  );

  const decideGroup = useCallback(
    (choice: GroupChoice) => {
      const keys = choice.rows.map(({ key }) => key);
      dispatch({ type: "decide", keys, decision: choice.decision });
      const work = sender.sendGroup(choice, (message) =>
        dispatch({ type: "fail", keys, decision: null, message, mayUndo: false }),
      );
      return untilDone(work);
    },
    [sender, untilDone],
  );

  const undo = useCallback(() => {
    const keys = latest.current.steps.at(-1);
    const row = latest.current.rows.find(({ key }) => key === keys?.[0]);
    if (!keys || !row) return;
    dispatch({ type: "undo", keys });
    const work = sender.sendUndo(row, (message, isConflict) =>
      // What can't be taken back any more makes way for the decision before it.
      dispatch({ type: "fail", keys, decision: row.decision, message, mayUndo: !isConflict }),
    );
    return untilDone(work);
  }, [sender, untilDone]);

  useMorePairs(board, kind, dispatch);

  return { board, dispatch, decide, decideGroup, undo };
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

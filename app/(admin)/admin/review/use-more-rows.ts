"use client";

import { type Dispatch, useEffect, useRef } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { ReviewPage } from "@/lib/desk/list-review";
import type { BoardAction, BoardState } from "./board-state";

/** More rows are asked for when this few are left below the selected one. */
const AHEAD = 30;

/** Which items the board lists. */
export interface BoardFilter {
  readonly batch: number | null;
  readonly state: string;
  readonly warning: string | null;
}

/** Read the next rows before the editor comes to the end of the list. */
export function useMoreRows(
  { rows, nextAfter, selectedId }: BoardState,
  { batch, state, warning }: BoardFilter,
  dispatch: Dispatch<BoardAction>,
): void {
  const isLoading = useRef(false);
  const left = rows.length - rows.findIndex(({ id }) => id === selectedId);
  useEffect(() => {
    if (left >= AHEAD || nextAfter === null || isLoading.current) return;
    isLoading.current = true;
    const query = new URLSearchParams({ state, after: `${nextAfter}` });
    if (warning) query.set("warning", warning);
    if (batch) query.set("batch", `${batch}`);
    void deskFetch<ReviewPage>(`/api/review?${query}`).then((answer) => {
      isLoading.current = false;
      if (answer.ok) dispatch({ type: "more", page: answer.value });
    });
  }, [left, nextAfter, batch, state, warning, dispatch]);
}

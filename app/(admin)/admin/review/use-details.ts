"use client";

import { useCallback, useEffect, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { ReviewRow } from "@/lib/desk/list-review";
import type { ReviewItem } from "@/lib/desk/read-review-item";

/** How many items after the selected one are read beforehand. */
const PREFETCH = 3;
const KEPT = 60;

export type Detail = ReviewItem | { readonly error: string };

/** The selected item in full, to be read again where it changed; its neighbours are read ahead, so that moving on never waits. */
export function useDetails(rows: readonly ReviewRow[], selectedId: number | null) {
  const [details, setDetails] = useState<ReadonlyMap<number, Detail>>(new Map());
  const [asked] = useState(() => new Set<number>());

  const ask = useCallback(
    async (id: number) => {
      if (asked.has(id)) return;
      asked.add(id);
      const answer = await deskFetch<ReviewItem>(`/api/review/${id}`);
      if (!answer.ok) asked.delete(id);
      setDetails((before) =>
        keepSome(before, id, answer.ok ? answer.value : { error: answer.message }, asked),
      );
    },
    [asked],
  );

  useEffect(() => {
    const index = rows.findIndex(({ id }) => id === selectedId);
    if (index < 0) return;
    for (const { id } of rows.slice(index, index + 1 + PREFETCH)) void ask(id);
  }, [rows, selectedId, ask]);

  const reread = useCallback(
    (id: number) => {
      asked.delete(id);
      return ask(id);
    },
    [asked, ask],
  );

  return { detail: selectedId === null ? null : (details.get(selectedId) ?? null), reread };
}

/** Add a detail and let go of the oldest, so that a long sitting doesn't fill the memory. */
function keepSome(
  before: ReadonlyMap<number, Detail>,
  id: number,
  detail: Detail,
  asked: Set<number>,
): ReadonlyMap<number, Detail> {
  const next = new Map(before).set(id, detail);
  const oldest = next.size > KEPT ? next.keys().next().value : undefined;
  if (oldest !== undefined && oldest !== id) {
    next.delete(oldest);
    asked.delete(oldest);
  }
  return next;
}

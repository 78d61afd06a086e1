"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { ReviewRow } from "@/lib/desk/list-review";
import type { ItemState } from "@/lib/domain/ingest";

type Counts = Readonly<Record<ItemState, number>>;

interface Tally {
  readonly counts: Counts;
  readonly setMoved: (moved: Partial<Counts>) => void;
}

const TallyContext = createContext<Tally | null>(null);

interface Props {
  /** As they were when the page was opened. */
  readonly counts: Counts;
  readonly children: ReactNode;
}

/** How many items each state has, true after every decision on the board below. */
export function ReviewCounts({ counts, children }: Props) {
  // What the server counts later has the decisions in it already.
  const [opened] = useState(counts);
  const [moved, setMoved] = useState<Partial<Counts>>({});
  const now = { ...opened };
  for (const [state, by] of Object.entries(moved)) now[state as ItemState] += by;
  return <TallyContext value={{ counts: now, setMoved }}>{children}</TallyContext>;
}

/** The number of items in each state now. */
export function useReviewCounts(): Counts | null {
  return useContext(TallyContext)?.counts ?? null;
}

/** Tell how the items of the board have moved from state to state since each was first seen. */
export function useMovedItems(rows: readonly ReviewRow[]): void {
  const seen = useRef(new Map<number, ItemState>());
  const setMoved = useContext(TallyContext)?.setMoved;
  useEffect(() => {
    const moved: Partial<Record<ItemState, number>> = {};
    for (const { id, state } of rows) {
      const before = seen.current.get(id) ?? state;
      seen.current.set(id, before);
      if (before === state) continue;
      moved[before] = (moved[before] ?? 0) - 1;
      moved[state] = (moved[state] ?? 0) + 1;
    }
    setMoved?.(moved);
  }, [rows, setMoved]);
}

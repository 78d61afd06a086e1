"use client";

import { useCallback, useRef } from "react";
import { useUnfinished } from "@/components/admin/use-unfinished";

/** Work on one item goes out one piece after the other: each needs the version that the last one made. */
export function useTurns() {
  const queues = useRef(new Map<number, Promise<void>>());
  const untilDone = useUnfinished();
  return useCallback(
    (id: number, work: () => Promise<void>): Promise<void> => {
      const turn = (queues.current.get(id) ?? Promise.resolve()).then(work);
      queues.current.set(id, turn);
      return untilDone(turn);
    },
    [untilDone],
  );
}

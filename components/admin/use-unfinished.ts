"use client";

import { useCallback, useEffect, useRef } from "react";

/** Work that is handed to the result is counted, and the browser asks before the page is left while some is under way. */
export function useUnfinished(): (work: Promise<void>) => Promise<void> {
  const count = useRef(0);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (count.current > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, []);
  return useCallback(async (work) => {
    count.current += 1;
    await work.finally(() => {
      count.current -= 1;
    });
  }, []);
}

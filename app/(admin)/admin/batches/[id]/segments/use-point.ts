"use client";

import { type Dispatch, type RefObject, useEffect } from "react";
import type { SegmentAction } from "./segment-state";
import { wordUnder } from "./word-under";

/** A click puts the cursor on a line, a double click on a word; the arrow keys do the same from anywhere. */
export function usePoint(frame: RefObject<HTMLElement | null>, dispatch: Dispatch<SegmentAction>): void {
  useEffect(() => {
    const element = frame.current;
    const onClick = (event: MouseEvent) => {
      const line = event.target instanceof Element ? event.target.closest("[data-at]") : null;
      if (!line) return;
      const word = event.detail > 1 ? wordUnder(event) : null;
      dispatch({ type: "point", at: word ?? Number(line.getAttribute("data-at")) });
    };
    element?.addEventListener("click", onClick);
    return () => element?.removeEventListener("click", onClick);
  }, [frame, dispatch]);
}

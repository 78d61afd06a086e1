"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { SegmentState } from "./segment-state";

/** What was saved comes back under other numbers: the grip that had the focus gets it back, at its place. */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, { base, cursor }: SegmentState): void {
  const held = useRef<number | null>(null);
  // Before the screen changes, the grip still is where it was.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const hold = (event: FocusEvent) => {
      if (event.type === "focusin") held.current = gripOf(event.target);
      else if (event.relatedTarget) held.current = null;
    };
    element.addEventListener("focusin", hold);
    element.addEventListener("focusout", hold);
    return () => {
      element.removeEventListener("focusin", hold);
      element.removeEventListener("focusout", hold);
    };
  }, [frame]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `base` says that the screen is another.
  useLayoutEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    const grip = frame.current?.querySelector<HTMLElement>(`[data-grip][aria-valuenow="${cursor}"]`);
    grip?.focus({ preventScroll: true });
  }, [frame, base, cursor]);
}

const gripOf = (target: EventTarget | null): number | null =>
  target instanceof HTMLElement && target.dataset.grip ? Number(target.getAttribute("aria-valuenow")) : null;

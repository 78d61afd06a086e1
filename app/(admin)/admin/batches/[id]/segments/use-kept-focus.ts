"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** What was saved comes back under other numbers: the grip that had the focus gets it back, at its place. */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, cursor: number): void {
  const isHeld = useRef(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const hold = (event: FocusEvent) => {
      // What is taken off the screen loses the focus to nothing.
      if (event.type === "focusin") isHeld.current = isGrip(event.target);
      else if (event.relatedTarget) isHeld.current = false;
    };
    const letGo = () => {
      isHeld.current = false;
    };
    element.addEventListener("focusin", hold);
    element.addEventListener("focusout", hold);
    document.addEventListener("pointerdown", letGo);
    return () => {
      element.removeEventListener("focusin", hold);
      element.removeEventListener("focusout", hold);
      document.removeEventListener("pointerdown", letGo);
    };
  }, [frame]);
  // After each change of the screen: nothing else tells that the grip is another element now.
  useLayoutEffect(() => {
    if (!isHeld.current || document.activeElement !== document.body) return;
    const grip = frame.current?.querySelector<HTMLElement>(`[data-grip][aria-valuenow="${cursor}"]`);
    grip?.focus({ preventScroll: true });
  });
}

const isGrip = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset.grip !== undefined;

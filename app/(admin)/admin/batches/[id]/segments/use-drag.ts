"use client";

import { type Dispatch, type PointerEvent, type RefObject, useCallback, useRef, useState } from "react";
import type { SegmentAction } from "./segment-state";
import { wordUnder } from "./word-under";

/** So near to the edge of the window the text scrolls along. */
const EDGE = 90;
const SCROLL = 14;

/** Drag a boundary over the text: by lines, or by words while Shift is held. */
export function useDrag(frame: RefObject<HTMLElement | null>, dispatch: Dispatch<SegmentAction> | null) {
  const [dropAt, setDropAt] = useState<number | null>(null);
  const latest = useRef<number | null>(null);

  const grip = useCallback(
    (start: PointerEvent<HTMLElement>, from: number) => {
      if (!dispatch || start.button !== 0) return;
      const handle = start.currentTarget;
      handle.setPointerCapture(start.pointerId);
      const pointer = { clientX: start.clientX, clientY: start.clientY, shiftKey: start.shiftKey };
      const look = () => {
        const at = placeUnder(frame.current, pointer);
        if (at === null || at === latest.current) return;
        latest.current = at;
        setDropAt(at);
      };
      const scrolling = window.setInterval(() => {
        const by = edgeAt(pointer.clientY);
        if (by === 0) return;
        window.scrollBy(0, by);
        look();
      }, 16);
      const onMove = (event: globalThis.PointerEvent) => {
        Object.assign(pointer, { clientX: event.clientX, clientY: event.clientY, shiftKey: event.shiftKey });
        look();
      };
      const end = (isDropped: boolean) => {
        window.clearInterval(scrolling);
        handle.removeEventListener("pointermove", onMove);
        handle.removeEventListener("pointerup", onUp);
        handle.removeEventListener("pointercancel", onCancel);
        window.removeEventListener("keydown", onKey, true);
        const to = latest.current;
        latest.current = null;
        setDropAt(null);
        if (isDropped && to !== null && to !== from)
          dispatch({ type: "edit", edit: { type: "move", from, to } });
      };
      const onUp = () => end(true);
      const onCancel = () => end(false);
      const onKey = (event: KeyboardEvent) => {
        if (event.key === "Escape") end(false);
      };
      handle.addEventListener("pointermove", onMove);
      handle.addEventListener("pointerup", onUp);
      handle.addEventListener("pointercancel", onCancel);
      window.addEventListener("keydown", onKey, true);
    },
    [frame, dispatch],
  );

  return { dropAt, grip };
}

interface Pointer {
  readonly clientX: number;
  readonly clientY: number;
  readonly shiftKey: boolean;
}

function placeUnder(frame: HTMLElement | null, pointer: Pointer): number | null {
  if (!frame) return null;
  const word = pointer.shiftKey ? wordUnder(pointer) : null;
  if (word !== null) return word;
  const box = frame.getBoundingClientRect();
  // Whatever is under the pointer beside the text: the line at its height counts.
  for (const x of [pointer.clientX, box.left + 60, box.left + box.width / 2]) {
    const line = document.elementFromPoint(x, pointer.clientY)?.closest("[data-at]");
    if (line && frame.contains(line)) return Number(line.getAttribute("data-at"));
  }
  return null;
}

function edgeAt(y: number): number {
  if (y < EDGE) return -SCROLL;
  return y > window.innerHeight - EDGE ? SCROLL : 0;
}

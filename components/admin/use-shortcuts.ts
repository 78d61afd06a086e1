"use client";

import { useEffect, useRef } from "react";
import { pressedKey } from "@/components/admin/pressed-key";

/** Keys that move: they go on moving while they are held down. */
const MOVING = new Set(["j", "k"]);

/**
 * Run what `keys` has for a bare key press, unless the person is writing or a dialog is open.
 *
 * A key that is held down moves on and on, but it decides once: nobody means to decide about thirty items a second.
 */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isWriting(event.target)) return;
      const key = pressedKey(event);
      const run = Object.hasOwn(latest.current, key) ? latest.current[key] : undefined;
      if (!run) return;
      event.preventDefault();
      if (event.repeat && !MOVING.has(key)) return;
      run();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

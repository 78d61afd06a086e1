"use client";

import { useEffect, useRef } from "react";
import { pressedKey } from "@/components/admin/pressed-key";
import { useShortcuts } from "@/components/admin/use-shortcuts";
import type { Acts } from "./use-acts";

/** The keys of the screen: single letters, the arrows with and without Shift, and saving as everywhere. */
export function useSegmentKeys(acts: Acts, onHelp: () => void): void {
  useShortcuts({
    j: () => acts.step("run", 1),
    k: () => acts.step("run", -1),
    s: acts.split,
    m: acts.join,
    x: acts.toggle,
    c: acts.confirm,
    z: acts.undo,
    Z: acts.redo,
    y: acts.redo,
    n: acts.nextUnsure,
    "?": onHelp,
  });
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return;
      const isSave = (event.ctrlKey || event.metaKey) && pressedKey(event) === "s";
      if (isSave) latest.current.save();
      else if (!moveCursor(event, latest.current)) return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** A boundary that has the focus takes the arrows for itself. */
function moveCursor(event: KeyboardEvent, acts: Acts): boolean {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const target = event.target instanceof HTMLElement ? event.target : null;
  const isWriting = target && ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
  if (by === 0 || isWriting || event.ctrlKey || event.metaKey || event.altKey) return false;
  acts.step(event.shiftKey ? "word" : "line", by);
  return true;
}

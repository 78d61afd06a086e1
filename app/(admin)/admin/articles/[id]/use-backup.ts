"use client";

import { useEffect, useRef, useState } from "react";
import type { ArticleView } from "@/lib/desk/article-view";
import { readBackup } from "./save-state";
import { saveUnderWay } from "./saves-under-way";
import { AUTOSAVE_MS } from "./use-saving";
import type { CopyHandle } from "./use-working-copy";

/** Bring back, once, the text that this browser kept and the server never got; whether there was any. */
export function useBackup(
  initial: ArticleView,
  copy: CopyHandle,
  autosave: (after: number) => void,
): boolean {
  const [wasRestored, setRestored] = useState(false);
  const isSettled = useRef(false);
  useEffect(() => {
    const bringBack = () => {
      const backup = readBackup(initial.id);
      // What the way back shows may be older than what is kept: it is read again.
      if (isSettled.current || (backup && backup.version > initial.version)) return;
      isSettled.current = true;
      if (!backup || JSON.stringify(backup.fields) === JSON.stringify(initial.fields)) return;
      const isOutdated = backup.version !== initial.version;
      copy.put({ ...copy.now(), fields: backup.fields, ...(isOutdated ? { isHeld: true } : {}) });
      copy.redrawBody();
      setRestored(true);
      if (isOutdated) return copy.setSave({ kind: "conflict", theirs: initial });
      copy.setSave({ kind: "unsaved" });
      autosave(AUTOSAVE_MS);
    };
    const saving = saveUnderWay(initial.id);
    // What is kept may be on its way to the server: only what is left of it then never got there.
    if (saving) void saving.then(bringBack);
    else bringBack();
  }, [initial, copy, autosave]);
  return wasRestored;
}

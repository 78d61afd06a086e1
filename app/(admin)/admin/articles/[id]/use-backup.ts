"use client";

import { useEffect, useState } from "react";
import type { ArticleView } from "@/lib/desk/article-view";
import { readBackup } from "./save-state";
import { AUTOSAVE_MS } from "./use-saving";
import type { CopyHandle } from "./use-working-copy";

/** Bring back, once, the text that this browser kept and the server never got; whether there was any. */
export function useBackup(
  initial: ArticleView,
  copy: CopyHandle,
  autosave: (after: number) => void,
): boolean {
  const [wasRestored, setRestored] = useState(false);
  useEffect(() => {
    const backup = readBackup(initial.id);
    if (!backup || JSON.stringify(backup.fields) === JSON.stringify(initial.fields)) return;
    const isOutdated = backup.version !== initial.version;
    copy.put({ ...copy.now(), fields: backup.fields, ...(isOutdated ? { isHeld: true } : {}) });
    copy.redrawBody();
    setRestored(true);
    if (isOutdated) return copy.setSave({ kind: "conflict", theirs: initial });
    copy.setSave({ kind: "unsaved" });
    autosave(AUTOSAVE_MS);
  }, [initial, copy, autosave]);
  return wasRestored;
}

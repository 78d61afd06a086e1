"use client";

import { useMemo, useState } from "react";
import type { ArticleView } from "@/lib/desk/article-view";
import type { SaveState } from "./save-state";
import { copyOf, type WorkingCopy } from "./working-copy";

/** Reads and changes the working copy; the same object for as long as the screen is open. */
export interface CopyHandle {
  /** The copy as it is this moment, and not only after the next render. */
  readonly now: () => WorkingCopy;
  readonly put: (next: WorkingCopy) => void;
  readonly setView: (view: ArticleView) => void;
  readonly setSave: (save: SaveState | ((before: SaveState) => SaveState)) => void;
  /** The body was replaced from outside its editor, which has to be made anew. */
  readonly redrawBody: () => void;
}

/** One article in the editor: what is typed, the server's last word, and how the two stand. */
export function useWorkingCopy(initial: ArticleView) {
  const [latest] = useState(() => ({ copy: copyOf(initial) }));
  const [view, setView] = useState(initial);
  const [fields, setFields] = useState(initial.fields);
  const [save, setSave] = useState<SaveState>({ kind: "saved", at: initial.updatedAt });
  const [bodyKey, setBodyKey] = useState(0);

  const handle = useMemo<CopyHandle>(
    () => ({
      now: () => latest.copy,
      put: (next) => {
        latest.copy = next;
        setFields(next.fields);
      },
      setView,
      setSave,
      redrawBody: () => setBodyKey((key) => key + 1),
    }),
    [latest],
  );
  return { view, fields, save, bodyKey, handle };
}

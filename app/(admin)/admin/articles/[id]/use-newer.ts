"use client";

import { useEffect } from "react";
import type { ArticleView } from "@/lib/desk/article-view";
import { saveUnderWay } from "./saves-under-way";
import type { CopyHandle } from "./use-working-copy";
import { isDirty } from "./working-copy";

/**
 * Take what the server says once the page was read again, or once a save is answered that was under way when this
 * editor was opened; unless something here is unsaved: that is met as a conflict.
 */
export function useNewer(found: ArticleView, copy: CopyHandle, take: (theirs: ArticleView) => void): void {
  useEffect(() => {
    const takeNewer = (theirs: ArticleView) => {
      const now = copy.now();
      if (theirs.version > now.version && !now.isHeld && !isDirty(now)) take(theirs);
    };
    takeNewer(found);
    void saveUnderWay(found.id)?.then((answer) => answer.ok && takeNewer(answer.value));
  }, [found, copy, take]);
}

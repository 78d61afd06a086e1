"use client";

import { useMemo } from "react";
import type { ArticleView } from "@/lib/desk/article-view";
import { isLiveStatus } from "@/lib/domain/article-status";
import { dropBackup } from "./save-state";
import type { CopyHandle } from "./use-working-copy";
import { copyOf, rebase } from "./working-copy";

/** The ways out of a conflict: theirs, mine, or both merged by hand. */
export function useConflict(copy: CopyHandle, saveNow: () => Promise<boolean>) {
  return useMemo(
    () => ({
      /** Show the conflict, and save nothing before it is settled. */
      meet: (theirs: ArticleView) => {
        copy.put({ ...copy.now(), isHeld: true });
        copy.setSave({ kind: "conflict", theirs });
      },
      /** Take the other's text; mine is let go. */
      take: (theirs: ArticleView) => {
        copy.put(copyOf(theirs));
        copy.setView(theirs);
        copy.redrawBody();
        copy.setSave({ kind: "saved", at: theirs.updatedAt });
        dropBackup(theirs.id);
      },
      /** Go on from the other's version: with my text, saved at once, or held until I have merged the two. */
      rebaseOn: (theirs: ArticleView, { hold }: { hold: boolean }) => {
        copy.put(rebase(copy.now(), theirs, hold));
        copy.setView(theirs);
        copy.setSave({ kind: "unsaved" });
        if (!hold && !isLiveStatus(theirs.status)) void saveNow();
      },
      /** The merge is done: save it. */
      release: () => {
        copy.put({ ...copy.now(), isHeld: false });
        return saveNow();
      },
    }),
    [copy, saveNow],
  );
}

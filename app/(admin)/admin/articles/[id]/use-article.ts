"use client";

import { useCallback } from "react";
import { useLeaveGuard } from "@/components/admin/use-leave-guard";
import type { ArticleView } from "@/lib/desk/article-view";
import type { ArticleFields } from "@/lib/schemas/article";
import { afterTakingBack, dropBackup, keepBackup } from "./save-state";
import { useBackup } from "./use-backup";
import { useConflict } from "./use-conflict";
import { useNewer } from "./use-newer";
import { AUTOSAVE_MS, useSaving } from "./use-saving";
import { useWorkingCopy } from "./use-working-copy";
import { afterMove, isDirty } from "./working-copy";

/** One article in the editor: its fields, how they stand to the server, and what can be done with them. */
export function useArticle(initial: ArticleView) {
  const { view, fields, save, bodyKey, handle: copy } = useWorkingCopy(initial);
  const { saveNow, autosave } = useSaving(initial.id, copy, save.kind);
  const conflict = useConflict(copy, saveNow);
  const wasRestored = useBackup(initial, copy, autosave);
  useNewer(initial, copy, conflict.take);
  useLeaveGuard(save.kind !== "saved");

  const edit = useCallback(
    (changes: Partial<ArticleFields>) => {
      const before = copy.now();
      const next = { ...before, fields: { ...before.fields, ...changes } };
      copy.put(next);
      if (!isDirty(next)) {
        dropBackup(initial.id);
        return copy.setSave((save) => afterTakingBack(save, view.updatedAt));
      }
      keepBackup(initial.id, { version: next.version, fields: next.fields, at: new Date().toISOString() });
      if (!next.isHeld) copy.setSave({ kind: "unsaved" });
      autosave(AUTOSAVE_MS);
    },
    [initial.id, copy, autosave, view.updatedAt],
  );

  /** The article has another status now; unsaved words stay on the screen. */
  const moved = useCallback(
    (next: ArticleView) => {
      copy.put(afterMove(copy.now(), next));
      copy.setView(next);
      copy.setSave(isDirty(copy.now()) ? { kind: "unsaved" } : { kind: "saved", at: next.updatedAt });
    },
    [copy],
  );

  const versionNow = useCallback(() => copy.now().version, [copy]);

  return { view, fields, save, bodyKey, wasRestored, edit, saveNow, moved, versionNow, ...conflict };
}

export type ArticleInHand = ReturnType<typeof useArticle>;

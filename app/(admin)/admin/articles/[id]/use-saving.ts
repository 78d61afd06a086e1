"use client";

import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { type Answer, deskFetch } from "@/components/admin/desk-fetch";
import type { ArticleView } from "@/lib/desk/article-view";
import { isLiveStatus } from "@/lib/domain/article-status";
import { dropBackup, type SaveState } from "./save-state";
import { underWayUntilAnswered } from "./saves-under-way";
import type { CopyHandle } from "./use-working-copy";
import { afterSave, afterSilence, isDirty } from "./working-copy";

/** How long the hands rest before what they typed is saved. */
export const AUTOSAVE_MS = 1_000;
const RETRY_MS = 5_000;

interface SaveOptions {
  readonly applyToLive?: boolean;
  /** What was wrong, for readers. */
  readonly correction?: { readonly note: string } | null;
}

/** Saving, when asked and by itself: one request at a time, each based on what the last one made. */
export function useSaving(id: number, copy: CopyHandle, kind: SaveState["kind"]) {
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Save what is unsaved, after the save that is under way. */
  const saveNow = useCallback(
    async (options: SaveOptions = {}): Promise<boolean> => {
      clearTimeout(timer.current);
      if (running.current) await running.current;
      if (!isDirty(copy.now()) && !options.correction) return true;
      const turn = send(id, copy, options);
      running.current = turn;
      const isDone = await turn;
      if (running.current === turn) running.current = null;
      return isDone;
    },
    [id, copy],
  );

  const autosave = useCallback(
    (after: number) => {
      clearTimeout(timer.current);
      if (!savesByItself(copy)) return;
      timer.current = setTimeout(() => void saveNow(), after);
    },
    [copy, saveNow],
  );

  // Whoever leaves for another screen may be back before the hands have rested: it is on its way before any screen is drawn.
  useLayoutEffect(() => {
    return () => {
      if (savesByItself(copy)) void saveNow();
    };
  }, [copy, saveNow]);

  useEffect(() => {
    if (kind !== "offline" && kind !== "unsaved") return;
    autosave(kind === "offline" ? RETRY_MS : AUTOSAVE_MS);
    const onOnline = () => autosave(0);
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, [kind, autosave]);

  // Whoever was signed out and comes back from signing in, in another tab or window, goes on.
  useEffect(() => {
    if (kind !== "signed-out") return;
    const onReturn = () => document.visibilityState === "visible" && autosave(0);
    window.addEventListener("focus", onReturn);
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      window.removeEventListener("focus", onReturn);
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [kind, autosave]);

  return { saveNow, autosave };
}

/** What readers see changes only when somebody says so, and a conflict is settled first. */
function savesByItself(copy: CopyHandle): boolean {
  const { status, isHeld } = copy.now();
  return !isLiveStatus(status) && !isHeld;
}

/** Send the copy as it stands; whether the server took it. */
async function send(id: number, copy: CopyHandle, options: SaveOptions): Promise<boolean> {
  const { fields: sent, version } = copy.now();
  copy.setSave({ kind: "saving" });
  const data = { baseVersion: version, fields: sent, ...options };
  const saving = deskFetch<ArticleView>(`/api/articles/${id}`, { method: "PATCH", data });
  const answer = await underWayUntilAnswered(id, saving);
  if (!answer.ok) {
    const failure = failureOf(answer);
    if (failure.kind === "conflict") copy.put({ ...copy.now(), isHeld: true });
    if (failure.kind === "offline") copy.put(afterSilence(copy.now()));
    copy.setSave(failure);
    return false;
  }
  const stored = answer.value;
  copy.put(afterSave(copy.now(), sent, stored));
  copy.setView(stored);
  if (isDirty(copy.now())) copy.setSave({ kind: "unsaved" });
  else {
    dropBackup(id);
    copy.setSave({ kind: "saved", at: stored.updatedAt });
  }
  return true;
}

function failureOf({ code, message, body }: Extract<Answer<unknown>, { ok: false }>): SaveState {
  const { current } = (body ?? {}) as { readonly current?: ArticleView };
  if (current) return { kind: "conflict", theirs: current };
  if (code === "offline") return { kind: "offline" };
  return { kind: code === "unauthenticated" ? "signed-out" : "failed", message };
}

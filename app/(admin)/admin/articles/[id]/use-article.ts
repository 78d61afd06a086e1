"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { ArticleView } from "@/lib/desk/article-view";
import { isLiveStatus } from "@/lib/domain/article-status";
import type { ArticleFields } from "@/lib/schemas/article";
import { dropBackup, keepBackup, readBackup, type SaveState } from "./save-state";

const AUTOSAVE_MS = 1_000;
const RETRY_MS = 5_000;

interface SaveOptions {
  readonly applyToLive?: boolean;
  readonly isCorrection?: boolean;
}

/** One article in the editor: its fields, how they stand to the server, and autosave. */
export function useArticle(initial: ArticleView) {
  const [view, setView] = useState(initial);
  const [fields, setFields] = useState(initial.fields);
  const [save, setSave] = useState<SaveState>({ kind: "saved", at: initial.updatedAt });
  const [wasRestored, setRestored] = useState(false);
  /** Raised when the body is replaced from outside the editor. */
  const [bodyKey, setBodyKey] = useState(0);
  const mine = useRef({
    fields: initial.fields,
    version: initial.version,
    saved: JSON.stringify(initial.fields),
  });
  const running = useRef<Promise<boolean> | null>(null);
  const status = useRef(initial.status);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHeld = useRef(false);

  const isDirty = useCallback(() => JSON.stringify(mine.current.fields) !== mine.current.saved, []);

  const take = useCallback((theirs: ArticleView) => {
    mine.current = {
      fields: theirs.fields,
      version: theirs.version,
      saved: JSON.stringify(theirs.fields),
    };
    status.current = theirs.status;
    setView(theirs);
    setFields(theirs.fields);
    setBodyKey((key) => key + 1);
    setSave({ kind: "saved", at: theirs.updatedAt });
    isHeld.current = false;
    dropBackup(theirs.id);
  }, []);

  const send = useCallback(
    async (options: SaveOptions): Promise<boolean> => {
      const sent = mine.current.fields;
      setSave({ kind: "saving" });
      const answer = await deskFetch<ArticleView>(`/api/articles/${initial.id}`, {
        method: "PATCH",
        data: { baseVersion: mine.current.version, fields: sent, ...options },
      });
      if (!answer.ok) {
        const { current } = (answer.body ?? {}) as { readonly current?: ArticleView };
        if (current) isHeld.current = true;
        setSave(
          current
            ? { kind: "conflict", theirs: current }
            : answer.code === "offline"
              ? { kind: "offline" }
              : { kind: "failed", message: answer.message },
        );
        return false;
      }
      const { version, fields: stored, status: nextStatus } = answer.value;
      const slug = mine.current.fields.slug === sent.slug ? stored.slug : mine.current.fields.slug;
      mine.current = {
        version,
        fields: { ...mine.current.fields, slug },
        saved: JSON.stringify({ ...sent, slug: stored.slug }),
      };
      status.current = nextStatus;
      setView(answer.value);
      setFields(mine.current.fields);
      if (isDirty()) setSave({ kind: "unsaved" });
      else {
        dropBackup(initial.id);
        setSave({ kind: "saved", at: answer.value.updatedAt });
      }
      return true;
    },
    [initial.id, isDirty],
  );

  /** Save what is unsaved, after the save that is under way. */
  const saveNow = useCallback(
    async (options: SaveOptions = {}): Promise<boolean> => {
      clearTimeout(timer.current);
      await running.current;
      if (!isDirty() && !options.isCorrection) return true;
      const turn = send(options);
      running.current = turn;
      const isDone = await turn;
      if (running.current === turn) running.current = null;
      return isDone;
    },
    [isDirty, send],
  );

  const autosave = useCallback(
    (after: number) => {
      clearTimeout(timer.current);
      if (isLiveStatus(status.current) || isHeld.current) return;
      timer.current = setTimeout(() => void saveNow(), after);
    },
    [saveNow],
  );

  const edit = useCallback(
    (changes: Partial<ArticleFields>) => {
      mine.current = { ...mine.current, fields: { ...mine.current.fields, ...changes } };
      setFields(mine.current.fields);
      if (!isDirty()) return;
      keepBackup(initial.id, {
        version: mine.current.version,
        fields: mine.current.fields,
        at: new Date().toISOString(),
      });
      if (!isHeld.current) setSave({ kind: "unsaved" });
      autosave(AUTOSAVE_MS);
    },
    [initial.id, isDirty, autosave],
  );

  /** Go on from the other's version: with my text, saved at once, or held until I have merged the two. */
  const rebaseOn = useCallback(
    (theirs: ArticleView, { hold }: { hold: boolean }) => {
      mine.current = { ...mine.current, version: theirs.version, saved: JSON.stringify(theirs.fields) };
      status.current = theirs.status;
      isHeld.current = hold;
      setView(theirs);
      setSave({ kind: "unsaved" });
      if (!hold && !isLiveStatus(theirs.status)) void saveNow();
    },
    [saveNow],
  );

  /** The article has another status now; unsaved words stay on the screen. */
  const moved = useCallback((next: ArticleView) => {
    const { issuedOn } = next.fields;
    const wasClean = JSON.stringify(mine.current.fields) === mine.current.saved;
    const kept = { ...mine.current.fields, issuedOn: mine.current.fields.issuedOn ?? issuedOn };
    mine.current = {
      version: next.version,
      fields: kept,
      saved: wasClean ? JSON.stringify(kept) : mine.current.saved,
    };
    status.current = next.status;
    setView(next);
    setFields(kept);
    setSave(wasClean ? { kind: "saved", at: next.updatedAt } : { kind: "unsaved" });
  }, []);

  const meet = useCallback((theirs: ArticleView) => {
    isHeld.current = true;
    setSave({ kind: "conflict", theirs });
  }, []);

  const versionNow = useCallback(() => mine.current.version, []);

  const release = useCallback(() => {
    isHeld.current = false;
    return saveNow();
  }, [saveNow]);

  useEffect(() => {
    const backup = readBackup(initial.id);
    if (!backup || JSON.stringify(backup.fields) === JSON.stringify(initial.fields)) return;
    mine.current = { ...mine.current, fields: backup.fields };
    setFields(backup.fields);
    setBodyKey((key) => key + 1);
    setRestored(true);
    if (backup.version !== initial.version) {
      isHeld.current = true;
      setSave({ kind: "conflict", theirs: initial });
      return;
    }
    setSave({ kind: "unsaved" });
    autosave(AUTOSAVE_MS);
  }, [initial, autosave]);

  const isWaiting = save.kind === "unsaved" || save.kind === "offline";
  useEffect(() => {
    if (save.kind === "offline" || save.kind === "unsaved") {
      autosave(save.kind === "offline" ? RETRY_MS : AUTOSAVE_MS);
    }
    const onOnline = () => isWaiting && autosave(0);
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, [save.kind, isWaiting, autosave]);

  useEffect(() => {
    if (save.kind === "saved") return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [save.kind]);

  return {
    view,
    fields,
    save,
    bodyKey,
    wasRestored,
    edit,
    saveNow,
    take,
    rebaseOn,
    release,
    moved,
    meet,
    versionNow,
  };
}

export type ArticleInHand = ReturnType<typeof useArticle>;

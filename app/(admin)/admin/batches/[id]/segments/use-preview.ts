"use client";

import { useEffect, useState } from "react";
import type { SegmentPreview } from "@/lib/desk/segments/preview-cut";
import type { SegmentScreen } from "@/lib/desk/segments/read-segments";
import type { SegmentEdit } from "@/lib/domain/segments";
import { askSegments, changeOf } from "./segment-request";

export type Preview =
  | { readonly state: "none" }
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "ready"; readonly preview: SegmentPreview };

/** Whoever goes on changing waits for no answer in between. */
const PAUSE_MS = 400;

/** What the changed items would read, a moment after the last change. */
export function usePreview(screen: SegmentScreen, edits: readonly SegmentEdit[]): Preview {
  const [preview, setPreview] = useState<Preview>({ state: "none" });
  useEffect(() => {
    if (edits.length === 0) return setPreview({ state: "none" });
    setPreview({ state: "reading" });
    const stopped = new AbortController();
    const timer = setTimeout(async () => {
      const data = { action: "preview" as const, change: changeOf(screen, edits) };
      const answer = await askSegments<SegmentPreview>(screen.batch.id, data, stopped.signal);
      if (stopped.signal.aborted) return;
      setPreview(
        answer.ok ? { state: "ready", preview: answer.value } : { state: "failed", message: answer.message },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
  }, [screen, edits]);
  return preview;
}

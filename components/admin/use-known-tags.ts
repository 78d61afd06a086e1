"use client";

import { useEffect, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { TagInput } from "@/lib/schemas/article";

/** Known tags for what is typed, asked for when the typing pauses. */
export function useKnownTags(typed: string): readonly TagInput[] {
  const [found, setFound] = useState<readonly TagInput[]>([]);
  useEffect(() => {
    if (!typed.trim()) return setFound([]);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const url = `/api/terms?q=${encodeURIComponent(typed.trim())}`;
      const answer = await deskFetch<{ tags: TagInput[] }>(url, { signal: stop.signal });
      if (answer.ok) setFound(answer.value.tags);
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return found;
}

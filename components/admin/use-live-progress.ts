"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** What the page knew when it was made, then what `url` streams; the page is read anew at the end. */
export function useLiveProgress<T extends { readonly isOver: boolean }>(url: string, initial: T): T {
  const { refresh } = useRouter();
  const [streamed, setStreamed] = useState<T | null>(null);
  const { isOver } = initial;
  useEffect(() => {
    setStreamed(null);
    if (isOver) return;
    const events = new EventSource(url);
    events.addEventListener("progress", (event) => setStreamed(JSON.parse(event.data)));
    events.addEventListener("end", () => {
      events.close();
      refresh();
    });
    return () => events.close();
  }, [url, isOver, refresh]);
  return streamed ?? initial;
}

"use client";

import { useEffect, useRef, useState } from "react";
import { DESK_CHANGED, deskFetch } from "./desk-fetch";

/** Decisions come in rows: the count is asked for when the last has been made for this long. */
const SETTLED_MS = 600;

/** How many pairs wait in the duplicates inbox: as the page was opened, then after each change and on each page. */
export function useWaiting(opened: string, path: string): string {
  const [waiting, setWaiting] = useState(opened);
  const counted = useRef(path);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leaving = new AbortController();
    const count = async () => {
      const answer = await deskFetch<{ waiting: string }>("/api/duplicates/waiting", {
        signal: leaving.signal,
      });
      if (answer.ok) setWaiting(answer.value.waiting);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void count(), SETTLED_MS);
    };
    window.addEventListener(DESK_CHANGED, soon);
    // The server has counted for the page that was opened.
    if (counted.current !== path) soon();
    counted.current = path;
    return () => {
      clearTimeout(timer);
      leaving.abort();
      window.removeEventListener(DESK_CHANGED, soon);
    };
  }, [path]);
  return waiting;
}

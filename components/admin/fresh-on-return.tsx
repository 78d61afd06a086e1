"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Has a screen that one goes back to read again.
 *
 * The router keeps each screen as it was when one left it: with the old words of what was edited since, and with items
 * that were decided since as if nobody had.
 */
export function FreshOnReturn() {
  const { refresh } = useRouter();
  const address = `${usePathname()}?${useSearchParams()}`;
  const hasReturned = useRef(false);
  const seen = useRef({ address, place: "" });
  useEffect(() => {
    const onReturn = () => {
      // Another part of the same screen is none that was left.
      if (here() !== seen.current.place) hasReturned.current = true;
    };
    window.addEventListener("popstate", onReturn, { capture: true });
    return () => window.removeEventListener("popstate", onReturn, { capture: true });
  }, []);
  // Known as soon as it is in sight: one may go back at once.
  useLayoutEffect(() => {
    seen.current = { address, place: here() };
  }, [address]);
  // Only once the router is there: what is asked for before is for the screen that is left.
  useEffect(() => {
    if (seen.current.address !== address) return;
    if (!hasReturned.current) return;
    hasReturned.current = false;
    refresh();
  }, [address, refresh]);
  return null;
}

const here = () => location.pathname + location.search;

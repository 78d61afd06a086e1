"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

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
  const seen = useRef("");
  useEffect(() => {
    const onReturn = () => {
      // Another place on the same screen is none that was left.
      if (here() !== seen.current) hasReturned.current = true;
    };
    window.addEventListener("popstate", onReturn, { capture: true });
    return () => window.removeEventListener("popstate", onReturn, { capture: true });
  }, []);
  // Only once the router is there: what is asked for before is for the screen that is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what it waits for.
  useEffect(() => {
    seen.current = here();
    if (!hasReturned.current) return;
    hasReturned.current = false;
    refresh();
  }, [address, refresh]);
  return null;
}

const here = () => location.pathname + location.search;

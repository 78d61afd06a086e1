"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Looks again every so often, as long as it is on the screen: for work that goes on elsewhere. */
export function RefreshWhile({ everyMs }: { readonly everyMs: number }) {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(refresh, everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);
  return null;
}

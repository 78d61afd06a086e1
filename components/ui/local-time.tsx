"use client";

import { useEffect, useState } from "react";

const WITH_TIME: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };

/** A moment in the reader's own time zone; until the script runs, in UTC. */
export function LocalTime({ iso }: { readonly iso: string }) {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  const zone = isHere ? {} : { timeZone: "UTC" };
  const text = new Intl.DateTimeFormat("en-GB", { ...WITH_TIME, ...zone }).format(new Date(iso));
  return <time dateTime={iso}>{isHere ? text : `${text} UTC`}</time>;
}

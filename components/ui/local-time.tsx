"use client";

import { useEffect, useState } from "react";

const WITH_DAY: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };
const TIME_ALONE: Intl.DateTimeFormatOptions = { timeStyle: "short" };

interface Props {
  readonly iso: string;
  /** Where the day stands above it. */
  readonly timeAlone?: boolean;
}

/** A moment in the reader's own time zone; until the script runs, in UTC. */
export function LocalTime({ iso, timeAlone = false }: Props) {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  const zone = isHere ? {} : { timeZone: "UTC" };
  const text = new Intl.DateTimeFormat("en-GB", { ...(timeAlone ? TIME_ALONE : WITH_DAY), ...zone }).format(
    new Date(iso),
  );
  return <time dateTime={iso}>{isHere ? text : `${text} UTC`}</time>;
}

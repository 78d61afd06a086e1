"use client";

import { Fragment, type ReactNode, useEffect, useState } from "react";

interface Line {
  readonly id: number;
  /** When it happened, in ISO 8601. */
  readonly iso: string;
  readonly view: ReactNode;
}

/** Lines under the days of the reader's own clock, the newest first; until the script runs, under those of UTC. */
export function LinesByDay({ lines }: { readonly lines: readonly Line[] }) {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  const { format } = new Intl.DateTimeFormat("en-GB", {
    ...{ weekday: "long", day: "numeric", month: "long", year: "numeric" },
    ...(isHere ? {} : { timeZone: "UTC" }),
  });
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = format(new Date(line.iso));
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return (
    <div className="stack-l">
      {[...days].map(([day, linesOfDay]) => (
        <section key={day} className="activity-day">
          <h2>{isHere ? day : `${day} (UTC)`}</h2>
          <ol className="activity-lines">
            {linesOfDay.map(({ id, view }) => (
              <Fragment key={id}>{view}</Fragment>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

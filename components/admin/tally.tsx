"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";

type Counts = Readonly<Record<string, number>>;

interface Tallied {
  readonly opened: Counts;
  readonly counts: Counts;
  readonly setMoved: (moved: Counts) => void;
}

const TallyContext = createContext<Tallied | null>(null);

interface Props {
  /** As they were when the page was opened. */
  readonly counts: Counts;
  readonly children: ReactNode;
}

/** How many rows there are under each key, true after every decision on the board below. */
export function Tally({ counts, children }: Props) {
  // What the server counts later has the decisions in it already.
  const [opened] = useState(counts);
  const [moved, setMoved] = useState<Counts>({});
  const now = { ...opened };
  for (const [key, by] of Object.entries(moved)) now[key] = (now[key] ?? 0) + by;
  return <TallyContext value={{ opened, counts: now, setMoved }}>{children}</TallyContext>;
}

interface CountProps {
  /** Whose rows are counted. */
  readonly of: string;
  /** The count ends here; as many may be more. */
  readonly most?: number;
}

/** The number of rows under a key now; nothing where no tally is kept. */
export function TabCount({ of, most = Number.POSITIVE_INFINITY }: CountProps) {
  const tally = useContext(TallyContext);
  const count = tally?.counts[of];
  if (tally === null || count === undefined) return null;
  // How many there are beyond the end of the count nobody knows, so none can be taken from it.
  const isOpenEnded = (tally.opened[of] ?? 0) >= most;
  return (
    <span className="tab-count">{`${(isOpenEnded ? most : count).toLocaleString("en-GB")}${isOpenEnded ? "+" : ""}`}</span>
  );
}

export interface TalliedRow {
  readonly id: number | string;
  /** The key that it is counted under now. */
  readonly under: string;
}

/** Tell how the rows of the board have moved from key to key since each was first seen. */
export function useTally(rows: readonly TalliedRow[]): void {
  const seen = useRef(new Map<TalliedRow["id"], string>());
  const setMoved = useContext(TallyContext)?.setMoved;
  useEffect(() => {
    const moved: Record<string, number> = {};
    for (const { id, under } of rows) {
      const before = seen.current.get(id) ?? under;
      seen.current.set(id, before);
      if (before === under) continue;
      moved[before] = (moved[before] ?? 0) - 1;
      moved[under] = (moved[under] ?? 0) + 1;
    }
    setMoved?.(moved);
  }, [rows, setMoved]);
}

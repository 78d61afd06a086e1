import { type SQL, sql } from "drizzle-orm";
import { dialect } from "@/db/kit";
import type { Instant } from "@/db/queries/live-rule";
import { liveEntries, liveTags } from "@/db/schema/live-index";

// When a kept row counts: its embargo is over.

/** What stands for the instant of news that has none. */
export const NEVER_MS = -30_610_224_000_000;

type Embargo = typeof liveEntries.embargoUntil | typeof liveTags.embargoUntil;

const released = (column: Embargo, now: Instant): SQL => {
  const never = dialect === "postgres" ? sql`timestamptz '1000-01-01'` : sql.raw(String(NEVER_MS));
  // No bare comparison: the index on embargoes would be taken for it, and everything sorted.
  return sql`coalesce(${column}, ${never}) <= ${sql.param(now, column)}`;
};

/** Not under embargo at `now`: what `isReleased` says, of a kept row. */
export const isEntryReleased = (now: Instant): SQL => released(liveEntries.embargoUntil, now);

/** The same of a kept tag. */
export const isTagReleased = (now: Instant): SQL => released(liveTags.embargoUntil, now);

import type { Dropped, RawItem, Split, Warning } from "@/lib/ingest/types";

/** What a feed format makes of one of its items; place and warnings are added here. */
export type FeedFields = Omit<RawItem, "position" | "spans" | "confidence" | "kicker" | "warnings">;

/** Where an item stands and what to say about it. */
export interface FeedPlace {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly warnings: readonly Warning[];
}

/** A range of a feed; without fields it is an item that can't be read. */
export interface FeedEntry {
  readonly place: FeedPlace;
  readonly fields: FeedFields | null;
}

/**
 * Make a split of items in the order of the text: their ranges belong to them, everything else is dropped.
 *
 * A cursor that only moves forward keeps the ranges apart, so nothing is lost or counted twice.
 */
export function coverFeed(length: number, entries: readonly FeedEntry[], lastReason = "feed footer"): Split {
  const items: RawItem[] = [];
  const dropped: Dropped[] = [];
  let cursor = 0;
  for (const { place, fields } of entries) {
    const start = Math.max(cursor, place.start);
    const end = Math.min(length, place.end);
    if (end <= start) continue;
    if (start > cursor) {
      dropped.push({ start: cursor, end: start, reason: cursor === 0 ? "feed header" : "between items" });
    }
    cursor = end;
    if (fields === null) {
      dropped.push({ start, end, reason: "unreadable item" });
      continue;
    }
    const { confidence, warnings } = place;
    items.push({
      position: items.length,
      spans: [[start, end]],
      confidence,
      kicker: null,
      ...fields,
      warnings,
    });
  }
  if (cursor < length) {
    dropped.push({ start: cursor, end: length, reason: cursor === 0 ? "feed without items" : lastReason });
  }
  const message = "The feed has no items.";
  return { items, dropped, related: [], warnings: items.length > 0 ? [] : [{ code: "no-items", message }] };
}

import { htmlToLine } from "@/lib/ingest/html/html-to-blocks";
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

/** Markup is a body in HTML; text without any is taken as it is. */
export function bodyOf(source: string | null): RawItem["body"] {
  const isMarkedUp = source !== null && /<[/!]?[a-z][^<>]*>|&(?:#\w+|[a-z]\w*);/i.test(source);
  return { kind: isMarkedUp ? "html" : "text", source: source ?? "" };
}

/** A title, name or teaser on one line without markup; null when nothing is left. */
export function lineOf(source: string | null): string | null {
  return source === null ? null : htmlToLine(source) || null;
}

/** An absolute address where `base` makes it one, else the address as printed. */
export function resolveUrl(address: string | null, base: string | null): string | null {
  if (address === null || address === "") return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return base !== null && URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** The names without repeats and blanks, in their order; null when there are none. */
export function joinNames(names: readonly (string | null)[]): string | null {
  return distinct(names).join(", ") || null;
}

/** The values without repeats and blanks, in their order. */
export function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== ""))];
}

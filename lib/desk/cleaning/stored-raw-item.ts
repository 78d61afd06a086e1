import type { Item } from "@/db/queries/review";
import type { RawItem } from "@/lib/ingest/types";

/** Warnings of cleaning itself: cleaning again says anew what it has to say. */
const OF_CLEANING = new Set([
  "short-link",
  "date-unread",
  "too-long-to-tag",
  "dead-link-caption",
  "lost-number",
  "event-later",
]);

/** A stored item as `split` found it, to be cleaned again. */
export function storedRawItem(item: Item): RawItem {
  const { raw } = item;
  return {
    ...raw,
    position: item.position,
    spans: item.spans,
    confidence: item.confidence,
    guid: item.guid,
    // In which order its month and day were read is told by its neighbours, which are not read again.
    ...(item.dateReading?.basis === "order" && { dateBasis: "order" as const }),
    // Items of older releases kept neither; what they say now is the best guess.
    declaredLanguage: raw.declaredLanguage === undefined ? item.language : raw.declaredLanguage,
    warnings: raw.warnings ?? item.warnings.filter(({ code }) => !OF_CLEANING.has(code)),
  };
}

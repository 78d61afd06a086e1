import { coverFeed, type FeedEntry, type FeedPlace } from "@/lib/ingest/formats/feed-split";
import {
  aboutFeed,
  headSchema,
  itemSchema,
  type JsonFeedHead,
  toFields,
} from "@/lib/ingest/formats/json-feed/fields";
import { type JsonFeedMap, mapJsonFeed } from "@/lib/ingest/formats/json-feed-scanner";
import type { Dump, DumpFormat, Span, Split, Warning } from "@/lib/ingest/types";

const SAMPLE = 16 * 1024;

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: DumpFormat = {
  name: "json-feed",
  refines: "json",
  detect: ({ text }) => {
    if (!/^\s*\{/.test(text.slice(0, SAMPLE))) return 0;
    const sample = text.length > 2 * SAMPLE ? text.slice(0, SAMPLE) + text.slice(-SAMPLE) : text;
    if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//.test(sample)) return 1;
    const hasItems = /"items"\s*:\s*\[/.test(sample);
    return hasItems && /"(?:content_html|content_text|date_published)"\s*:/.test(sample) ? 0.8 : 0;
  },
  split: splitJsonFeed,
};

function splitJsonFeed({ text, hints = {} }: Dump): Split {
  const map = mapJsonFeed(text);
  const head = readHead(text, map);
  const base = head.home_page_url ?? head.feed_url ?? hints.url ?? null;
  const entries: FeedEntry[] = [];
  const warnings: Warning[] = [];
  for (const span of map.values) {
    const item = itemSchema.safeParse(parse(text.slice(...span)));
    entries.push({
      place: placeOf(span, text),
      fields: item.success ? toFields(item.data, head, base) : null,
    });
    if (item.success) continue;
    warnings.push({ code: "unreadable-item", message: "An item of the feed can't be read as JSON.", span });
  }
  if (!map.isComplete) {
    warnings.unshift({
      code: "repaired",
      message: "The feed breaks off before its end. Check the last item.",
    });
  }
  const split = coverFeed(text.length, entries);
  const about = aboutFeed(head);
  return { ...split, ...(about && { about: [about] }), warnings: [...warnings, ...split.warnings] };
}

/** The range without the white space that may follow the value. */
function placeOf([start, end]: Span, text: string): FeedPlace {
  return { start, end: start + text.slice(start, end).trimEnd().length, confidence: 1, warnings: [] };
}

/** What the feed says about itself: its text with the items cut out. */
function readHead(text: string, { array, isComplete }: JsonFeedMap): JsonFeedHead {
  const tail = array && isComplete ? text.slice(array[1]) : "}";
  const outside = array ? `${text.slice(0, array[0])}[]${tail}` : text;
  const head = headSchema.safeParse(parse(outside));
  return head.success ? head.data : headSchema.parse({});
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

import { z } from "zod";
import { resolveUrl } from "@/lib/ingest/formats/feed/addresses";
import { bodyOf, lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct, joinNames } from "@/lib/ingest/formats/feed/lists";
import { coverFeed, type FeedEntry, type FeedFields, type FeedPlace } from "@/lib/ingest/formats/feed-split";
import { type JsonFeedMap, mapJsonFeed } from "@/lib/ingest/formats/json-feed-scanner";
import type { DumpFormat, Span, Split, Warning } from "@/lib/ingest/types";

const SAMPLE = 16 * 1024;

/** A field of the wrong kind counts as missing: one bad field is no reason to lose the item. */
const lenientText = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => value?.trim() || null);
const lenientAuthor = z.object({ name: lenientText }).catch({ name: null });
const lenientAuthors = z.array(lenientAuthor).catch([]);

const itemSchema = z.object({
  id: lenientText,
  url: lenientText,
  external_url: lenientText,
  title: lenientText,
  summary: lenientText,
  content_html: lenientText,
  content_text: lenientText,
  date_published: lenientText,
  date_modified: lenientText,
  language: lenientText,
  tags: z.array(lenientText).catch([]),
  author: lenientAuthor,
  authors: lenientAuthors,
});

const headSchema = z.object({
  home_page_url: lenientText,
  language: lenientText,
  author: lenientAuthor,
  authors: lenientAuthors,
});
type Head = z.infer<typeof headSchema>;

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
  split: ({ text }) => splitJsonFeed(text),
};

function splitJsonFeed(text: string): Split {
  const map = mapJsonFeed(text);
  const head = readHead(text, map);
  const entries: FeedEntry[] = [];
  const warnings: Warning[] = [];
  for (const span of map.values) {
    const item = itemSchema.safeParse(parse(text.slice(...span)));
    entries.push({ place: placeOf(span, text), fields: item.success ? toFields(item.data, head) : null });
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
  return { ...split, warnings: [...warnings, ...split.warnings] };
}

/** The range without the white space that may follow the value. */
function placeOf([start, end]: Span, text: string): FeedPlace {
  return { start, end: start + text.slice(start, end).trimEnd().length, confidence: 1, warnings: [] };
}

/** What the feed says about itself: its text with the items cut out. */
function readHead(text: string, { array, isComplete }: JsonFeedMap): Head {
  const tail = array && isComplete ? text.slice(array[1]) : "}";
  const outside = array ? `${text.slice(0, array[0])}[]${tail}` : text;
  const head = headSchema.safeParse(parse(outside));
  return head.success ? head.data : headSchema.parse({});
}

function toFields(item: z.infer<typeof itemSchema>, head: Head): FeedFields {
  const url = item.url ?? item.external_url;
  const content = item.content_html === null ? null : bodyOf(item.content_html);
  const text = content ?? { kind: "text" as const, source: item.content_text ?? item.summary ?? "" };
  const hasContent = item.content_html !== null || item.content_text !== null;
  const names = (owner: Pick<Head, "author" | "authors">) =>
    joinNames([...owner.authors, owner.author].map(({ name }) => lineOf(name)));
  return {
    title: lineOf(item.title),
    summary: hasContent ? lineOf(item.summary) : null,
    author: names(item) ?? names(head),
    url: resolveUrl(url, head.home_page_url),
    guid: item.id,
    publishedAtRaw: item.date_published ?? item.date_modified,
    declaredLanguage: item.language ?? head.language,
    body: text,
    categories: distinct(item.tags),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

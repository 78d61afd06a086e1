import type { NewItemWarning } from "@/db/queries/item-warnings";
import type { NewItem, NewTermSuggestion } from "@/db/queries/items";
import type { NewFingerprint } from "@/db/queries/near-items";
import { writtenJson } from "@/db/written-json";
import type { FinishedItem } from "@/lib/desk/import/finisher";
import { storable, storableJson } from "@/lib/desk/import/storable";
import type { DateReading } from "@/lib/domain/date-reading";
import type { ParsedItem, RawItem, Span } from "@/lib/ingest/types";

/** The row of one item; `standing` says whether it waits for an editor. */
export function itemRow(
  batchId: number,
  { raw, item, written }: Pick<FinishedItem, "raw" | "item" | "written">,
  standing: Pick<NewItem, "state" | "reason">,
): NewItem {
  return storable({
    batchId,
    position: item.position,
    spanStart: Math.min(...item.spans.map(([start]) => start)),
    spanEnd: Math.max(...item.spans.map(([, end]) => end)),
    spans: item.spans,
    title: item.title,
    kicker: item.kicker,
    summary: item.summary,
    author: item.author,
    url: item.url,
    guid: keyOrNull(item.guid),
    canonicalUrl: keyOrNull(item.canonicalUrl),
    publishedAt: item.publishedAt,
    dateReading: dateReadingOf(item),
    language: item.language,
    ...jsonFields(raw, item, written),
    warnings: item.warnings,
    contentHash: item.contentHash,
    confidence: item.confidence,
    state: standing.state,
    reason: standing.reason,
  });
}

function jsonFields(
  raw: RawItem,
  item: FinishedItem["item"],
  written: FinishedItem["written"],
): Pick<NewItem, "raw" | "body" | "links" | "hashtags" | "steps"> {
  if (!written)
    return {
      raw: rawFields(raw),
      body: item.body,
      links: item.links,
      hashtags: item.hashtags,
      steps: item.steps,
    };
  return {
    raw: writtenJson(storableJson(rawFields(raw))),
    body: writtenJson(written.body),
    links: writtenJson(written.links),
    hashtags: writtenJson(written.hashtags),
    steps: writtenJson(written.steps),
  };
}

/** Longer than any real address, and as much as an index of either engine takes. */
const LONGEST_KEY_BYTES = 2_000;

/** A key by which an item is found again; one that no index takes stays in the raw text alone. */
const keyOrNull = (key: string | null) =>
  key !== null && Buffer.byteLength(key) <= LONGEST_KEY_BYTES ? key : null;

function dateReadingOf({
  publishedAtRaw,
  datePrecision,
  dateBasis = "source",
}: FinishedItem["item"]): DateReading | null {
  if (publishedAtRaw === null) return null;
  return { literal: publishedAtRaw.slice(0, LONGEST_DATE), precision: datePrecision, basis: dateBasis };
}

/** Longer than any date is printed. */
const LONGEST_DATE = 200;

const rawFields = (raw: RawItem): NewItem["raw"] => ({
  title: raw.title,
  kicker: raw.kicker,
  summary: raw.summary,
  author: raw.author,
  url: raw.url,
  publishedAtRaw: raw.publishedAtRaw,
  categories: raw.categories,
  declaredLanguage: raw.declaredLanguage,
  warnings: raw.warnings,
  body: raw.body,
  ...(raw.extra && { extra: raw.extra }),
});

/** The row of what is compared of a stored item. */
export function fingerprintRow({
  id,
  comparable,
}: Pick<FinishedItem, "comparable"> & { readonly id: number }): NewFingerprint {
  const { words, wordRuns, signs, signRuns, marks } = comparable.fingerprint;
  return storable({ itemId: id, words, wordRuns, signs, signRuns, marks, traits: comparable.traits });
}

/** What calls itself a category and is longer than this is no name. */
const LONGEST_TAG = 200;

/** The rows of an item's suggested tags. */
export function suggestionRows(itemId: number, { tags }: Pick<ParsedItem, "tags">): NewTermSuggestion[] {
  const rows: NewTermSuggestion[] = [];
  for (const { type, name, confidence, evidence } of tags)
    if (name.length <= LONGEST_TAG)
      rows.push(storable({ itemId, type, name, confidence, evidence, state: "open" }));
  return rows;
}

/** The rows that say which warnings a stored item carries. */
export function warningRows(
  batchId: number,
  itemId: number | undefined,
  { warnings }: Pick<ParsedItem, "warnings">,
): NewItemWarning[] {
  if (itemId === undefined || warnings.length === 0) return [];
  const codes = new Set(warnings.map(({ code }) => code));
  return [...codes].map((code) => ({ itemId, code, batchId }));
}

/** How many characters spans cover. */
export function lengthOf(spans: Iterable<Span>): number {
  let length = 0;
  for (const [start, end] of spans) length += end - start;
  return length;
}

import type { FeedRecord } from "@/lib/ingest/formats/rss-text/build-entry";
import type { TokenRole } from "@/lib/ingest/formats/rss-text/feed-grammar";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { endsLikeSentence, isCut, looksLikeProse } from "@/lib/ingest/text/sentences";
import { readWriters } from "@/lib/ingest/text/writers";

/** A category is a word or three. */
const MAX_CATEGORY = 40;
const CATEGORY = /^\p{L}[^\d:;!?….]*[^\d:;!?….,]$/u;

/** So many entries have one there, and so large a share of all; hardly one is a name. */
const MIN_ENTRIES = 4;
const MIN_SHARE = 0.85;
const MAX_NAMES = 0.2;

const isText = (role: TokenRole | undefined): boolean => role === "text" || role === "text-rest";

/**
 * Find the categories that a feed prints between teaser and text, or in front of texts without a teaser: a few words
 * on a line of their own in this place beside nearly all entries. Headings of texts differ in where they stand.
 */
export function withTeaserCategories(records: readonly FeedRecord[]): readonly FeedRecord[] {
  if (records.some(({ section }) => section)) return records;
  const found = records.map(categoryAt);
  const labels = found.flatMap((at, index) => records[index]?.tokens[at]?.text ?? []);
  const areMost = labels.length >= Math.max(MIN_ENTRIES, records.length * MIN_SHARE);
  const names = labels.filter((label) => label.includes(" ") && readWriters(label) !== null);
  if (!areMost || new Set(labels).size < 2 || names.length > labels.length * MAX_NAMES) return records;
  return records.map((record, index) => {
    const at = found[index] ?? -1;
    const section = record.tokens[at];
    if (!section) return record;
    return { ...record, section, roles: record.roles.map((role, each) => (each === at ? "note" : role)) };
  });
}

/** Where the category of an entry stands: as its first line of text, or behind one that is a teaser; -1 where none does. */
function categoryAt({ tokens, roles }: FeedRecord): number {
  const first = roles.findIndex(isText);
  const second = first + 1;
  if (first < 0) return -1;
  const isOpening = isCategory(tokens[first]) && isBelow(tokens[second], tokens[first]);
  if (isOpening) return first;
  return isTeaser(tokens[first]) && isCategory(tokens[second]) && roles.indexOf("text-rest", second) > 0
    ? second
    : -1;
}

const isBelow = (line: Token | undefined, label: Token | undefined): boolean =>
  line !== undefined && label !== undefined && line.gap > 0 && line.text.length > label.text.length;

const isTeaser = (token: Token | undefined): boolean =>
  token !== undefined && (token.isTeaser || looksLikeProse(token.text) || isCut(token.text));

function isCategory(token: Token | undefined): boolean {
  if (token?.kind !== "text" || token.gap === 0 || token.isSpelt) return false;
  const { text } = token;
  return (
    text.length <= MAX_CATEGORY && CATEGORY.test(text) && /^[^\p{Ll}]/u.test(text) && !endsLikeSentence(text)
  );
}

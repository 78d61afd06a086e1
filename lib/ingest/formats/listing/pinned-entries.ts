import { isBare } from "@/lib/ingest/formats/listing/bare-line";
import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import { endsList } from "@/lib/ingest/formats/listing/labels";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { labelOfPart } from "@/lib/ingest/formats/social-page/labels";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { looksLikeProse, looksLikeTitle } from "@/lib/ingest/text/sentences";

/** A list has so many items with dates, of which a pinned one may lack its own. */
const MIN_TELLING = 3;

/** A pinned item is a headline and a few paragraphs. */
const MAX_TEXTS = 6;

const isPin = ({ text }: PageLine): boolean => labelOfPart(text) === "pinned" && !isKnownKicker(text);

const isHeadline = (line: PageLine): boolean =>
  isBare(line) && looksLikeTitle(line.text) && !looksLikeProse(line.text);

/** Where a page says that a text is pinned, a headline and a text stand below, though they have no date as others do. */
export function withPinned(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  if (entries.length < MIN_TELLING || !lines.some(isPin)) return entries;
  const owned = new Set(entries.flatMap((entry) => entry.lines.map(({ start }) => start)));
  const pinned = lines.flatMap((line, index) => {
    const own = isPin(line) && !owned.has(line.start) ? pinnedBelow(lines, index, owned) : null;
    return own ? [own] : [];
  });
  const startOf = ({ lines: own }: ListingEntry): number => own[0]?.start ?? 0;
  return [...entries, ...pinned].sort((a, b) => startOf(a) - startOf(b));
}

function pinnedBelow(
  lines: readonly PageLine[],
  pin: number,
  owned: ReadonlySet<number>,
): ListingEntry | null {
  const [title, ...below] = lines.slice(pin + 1, pin + 2 + MAX_TEXTS);
  if (!title || owned.has(title.start) || !isHeadline(title)) return null;
  const end = below.findIndex(
    ({ start, text, isLabel, date }) => owned.has(start) || isLabel || date !== null || endsList(text),
  );
  const texts = below.slice(0, end < 0 ? below.length : end).filter(({ note }) => note === null);
  if (!texts.some(({ text }) => looksLikeProse(text))) return null;
  const roles = texts.map((_, index): LineRole => (index === 0 ? "text" : "text-rest"));
  return { lines: [title, ...texts], roles: ["title", ...roles] };
}

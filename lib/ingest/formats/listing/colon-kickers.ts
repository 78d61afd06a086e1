import { type ListingEntry, linesAbove, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";

/** Fewer may be headlines that were broken behind a colon. */
const MIN_TELLING = 3;
/** In this share of the items it is a habit of the page. */
const MIN_SHARE = 0.5;
const MAX_KICKER = 50;

/** `Space travel:` */
const isKicker = ({ text, date, isLabel }: PageLine): boolean =>
  text.length <= MAX_KICKER && /\p{L}\s?:$/u.test(text) && date === null && !isLabel;

/** Where lines with a colon at their end stand directly above the headlines, they are kickers, not their beginnings. */
export function withColonKickers(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const owned = new Set(entries.flatMap((entry) => entry.lines.map(({ start }) => start)));
  const above = linesAbove(entries, lines).map((line) => (line && !owned.has(line.start) ? line : null));
  const read = entries.map((entry, index) => readKicker(entry, above[index] ?? null));
  const told = read.filter((entry) => entry !== null).length;
  if (told < MIN_TELLING || told < entries.length * MIN_SHARE) return entries;
  return entries.map((entry, index) => read[index] ?? entry);
}

function readKicker(entry: ListingEntry, above: PageLine | null): ListingEntry | null {
  const [first, second] = entry.roles;
  const [line] = entry.lines;
  if (!line || linesAs(entry, "kicker").some(isKicker)) return null;
  if (first === "title" && second === "title-rest" && isKicker(line))
    return { ...entry, roles: ["kicker", "title", ...entry.roles.slice(2)] };
  const isBelow = first === "title" && line.gap === 0 && above !== null && isKicker(above);
  return isBelow ? { ...entry, lines: [above, ...entry.lines], roles: ["kicker", ...entry.roles] } : null;
}

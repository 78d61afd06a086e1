import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { findTails, type Tails, withoutTail } from "@/lib/ingest/formats/listing/tail";
import { isCut, looksLikeTitle } from "@/lib/ingest/text/sentences";

/** So many headlines in a row, two by two, are a list of headlines. */
const MIN_ALONE = 4;

/** Where each second line is longer than the one above it by so much, it is its teaser, whatever it ends with. */
const LONGER = 1.2;

/** Where all that could be texts are headlines like those above them, each line is an item. */
export function withTitlesAlone(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const tails = findTails(entries);
  const texts = entries.filter((entry) => linesAs(entry, "text").length > 0);
  if (!entries.every((entry) => isPair(entry, tails))) return entries;
  const areMany = texts.length >= MIN_ALONE && texts.length * 2 >= entries.length && !texts.every(isTeased);
  if (!areMany && !(texts.length > 0 && entries.every(isButtoned))) return entries;
  return entries.flatMap(({ lines, roles }) => {
    const text = roles.indexOf("text");
    if (text < 0) return [{ lines, roles }];
    const own = roles.slice(text).map((role) => (role === "text" ? "title" : role));
    return [
      { lines: lines.slice(0, text), roles: roles.slice(0, text) },
      { lines: lines.slice(text), roles: own },
    ];
  });
}

/** A headline and what reads like one. */
function isPair(entry: ListingEntry, tails: Tails): boolean {
  const isKnown = entry.roles.every((role) => role === "title" || role === "text" || role === "note");
  return (
    isKnown &&
    linesAs(entry, "text").every(({ text }) => looksLikeTitle(withoutTail(text, tails)) && !isCut(text))
  );
}

/** Below every line of it stands the same button: each is a headline with its own. */
function isButtoned({ lines, roles }: ListingEntry): boolean {
  return roles.every((role, index) => {
    const below = lines[index + 1];
    if (role === "note") return true;
    return below !== undefined && roles[index + 1] === "note" && below.isLabel && below.count >= MIN_ALONE;
  });
}

function isTeased(entry: ListingEntry): boolean {
  const length = (role: "title" | "text"): number => linesAs(entry, role)[0]?.text.length ?? 0;
  return length("text") >= length("title") * LONGER;
}

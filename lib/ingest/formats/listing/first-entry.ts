import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { isFurniture } from "@/lib/ingest/formats/listing/furniture";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isHeadline, isTeaser } from "@/lib/ingest/formats/listing/undated-entries";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 3;

/** Where a list's items are teased, a headline and a teaser directly above the first are an item too, which the page prints without its date. */
export function withUndatedFirst(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const start = entries[0]?.lines[0]?.start;
  const teased = entries.filter((entry) => linesAs(entry, "text", "text-rest").some(isTeaser)).length;
  if (start === undefined || teased < MIN_TELLING || teased * 2 < entries.length) return entries;
  const above = lines.slice(
    0,
    lines.findIndex((line) => line.start === start),
  );
  const own = readAbove(above);
  return own ? [own, ...entries] : entries;
}

/** What the last lines above an item are, if they are an item. */
function readAbove(above: readonly PageLine[]): ListingEntry | null {
  const isButtoned = above.at(-1)?.isLabel === true;
  const own = above.slice(isButtoned ? -3 : -2);
  const [title, text] = own;
  if (
    !title ||
    !text ||
    !isHeadline(title) ||
    title.isAddress ||
    /:["'”’»)]*$/.test(title.text) ||
    isFurniture(text.text)
  )
    return null;
  if (!isTeaser(text) && !(isButtoned && looksLikeProse(text.text))) return null;
  const roles: LineRole[] = ["title", "text", "note"];
  return { lines: own, roles: roles.slice(0, own.length) };
}

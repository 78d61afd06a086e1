import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** So many items, and such a share of all, are one block each, blank lines around it and none within. */
const MIN_BLOCKS = 4;
const MIN_SHARE = 0.75;

/** Where more items than that have lines of their own below their texts, these are tags, or what else a page prints there. */
const MAX_STRAY = 0.4;

/** A tag is shorter. */
const MIN_WORDS = 3;

/** Where blank lines part the items and nothing else, what stands directly below a text belongs to it: the lines of a list, a last sentence. */
export function withWholeBlocks(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const blocks = entries.filter(isBlock).length;
  if (blocks < Math.max(MIN_BLOCKS, entries.length * MIN_SHARE)) return entries;
  const places = new Map(lines.map(({ start }, index) => [start, index]));
  const owned = new Set(entries.flatMap((entry) => entry.lines.map(({ start }) => start)));
  // Below the last item the page goes on: `Page 1 of 12`, an address, links.
  const stray = entries.map((entry, index) =>
    index === entries.length - 1 ? [] : strayOf(entry, lines, places, owned),
  );
  if (stray.filter(({ length }) => length > 0).length > entries.length * MAX_STRAY) return entries;
  return entries.map((entry, index) => {
    const own = stray[index] ?? [];
    return own.length === 0
      ? entry
      : { ...entry, lines: [...entry.lines, ...own], roles: [...entry.roles, ...own.map(roleOf)] };
  });
}

const isBlock = ({ lines: [first, ...others] }: ListingEntry): boolean =>
  first !== undefined && first.gap > 0 && others.every(({ gap }) => gap === 0);

/** The lines below an item that ends with its text, up to the button or the blank line that closes it. */
function strayOf(
  entry: ListingEntry,
  lines: readonly PageLine[],
  places: ReadonlyMap<number, number>,
  owned: ReadonlySet<number>,
): readonly PageLine[] {
  const last = entry.roles.at(-1);
  const from = (places.get(entry.lines.at(-1)?.start ?? -1) ?? lines.length) + 1;
  if ((last !== "text" && last !== "text-rest") || !isBlock(entry)) return [];
  let end = from;
  while (isStray(lines[end], owned)) end++;
  const stray = lines.slice(from, end);
  return opensText(stray[0], entry) && !stray.some(({ repeats }) => repeats) ? stray : [];
}

/** A sentence, or a colon that something follows, goes on in the text; a few words by themselves are a link or a tag. */
const opensText = (line: PageLine | undefined, { lines }: ListingEntry): boolean =>
  line !== undefined &&
  (looksLikeProse(line.text) || line.text.endsWith(":") || lines.at(-1)?.text.endsWith(":") === true);

const isStray = (line: PageLine | undefined, owned: ReadonlySet<number>): boolean =>
  line !== undefined && line.gap === 0 && !line.isLabel && !line.isAddress && !owned.has(line.start);

const roleOf = ({ note, isListed, text }: PageLine): LineRole =>
  !note && (isListed || text.endsWith(":") || text.split(" ").length >= MIN_WORDS) ? "text-rest" : "note";

import { isKickerLike } from "@/lib/ingest/formats/listing/bare-line";
import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 4;
/** So many items have sections below their texts, and so many of these recur or are known. */
const MIN_SHARE = 0.8;
const MIN_TOLD = 0.6;
/** Below so many of them a button closes the item. */
const MIN_CLOSED = 0.3;
/** What stands below a text is no longer, in lines. */
const MAX_FOOT = 8;

const OPENS: ReadonlySet<LineRole> = new Set(["title", "dated-title", "date"]);

/** What stands below an item, and where its sections are among that. */
interface Foot {
  /** The lines below an item, up to the headline or the date of the next one. */
  readonly lines: readonly PageLine[];
  /** Where among them the sections begin, or -1, and where they end. */
  readonly first: number;
  readonly end: number;
}

const NO_FOOT: Foot = { lines: [], first: -1, end: 0 };

/**
 * Give items the sections that stand below their texts and look like those of the next ones. The first item has none above
 * its headline, the last one has some below, and where a button closes an item it stands below them too.
 */
export function withFootSections(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const [first, ...others] = entries;
  if (!first || entries.length < MIN_TELLING || first.roles.includes("kicker")) return entries;
  // A kicker that stands elsewhere than first opens no item that another may have closed.
  if (others.some(({ roles }) => roles.indexOf("kicker") > roles.findIndex((role) => OPENS.has(role))))
    return entries;
  if (!others.some(({ roles }) => roles[0] === "kicker")) return entries;
  const feet = findFeet(entries, lines);
  if (!areSections(feet)) return entries;
  return entries.map((entry, index) => {
    const from = Math.max(
      0,
      entry.roles.findIndex((role) => OPENS.has(role)),
    );
    const end = lastContent(entry) + 1;
    const { lines: foot, first: own, end: to } = feet[index] ?? NO_FOOT;
    const below = own < 0 ? [] : foot.slice(0, to);
    const roles = below.map((_, at): LineRole => (at === own ? "kicker" : "note"));
    return {
      ...entry,
      lines: [...entry.lines.slice(from, end), ...below],
      roles: [...entry.roles.slice(from, end), ...roles],
    };
  });
}

function findFeet(entries: readonly ListingEntry[], lines: readonly PageLine[]): readonly Foot[] {
  const places = new Map(lines.map(({ start }, index) => [start, index]));
  const placeOf = (line: PageLine | undefined): number => places.get(line?.start ?? -1) ?? lines.length;
  const feet = entries.map((entry, index) => {
    const next = entries[index + 1];
    const from = placeOf(entry.lines[lastContent(entry)]) + 1;
    const to = next ? placeOf(next.lines[next.roles.findIndex((role) => OPENS.has(role))]) : from + MAX_FOOT;
    return lines.slice(from, Math.min(to, from + MAX_FOOT));
  });
  const button = buttonOf(feet);
  // `Recherche` is a section of a faculty, and elsewhere the button of a search, which does not recur below items.
  const isSection = (line: PageLine): boolean =>
    isKickerLike(line) || (line.isLabel && line.count > 1 && line.folded !== button && !line.note);
  return feet.map((foot) => {
    const first = foot.findIndex((line) => isSection(line) && line.gap > 0);
    const end = foot.findIndex((line, at) => at > first && (!isKickerLike(line) || line.gap > 0));
    return { lines: foot, first, end: end < 0 ? foot.length : end };
  });
}

/** The label that most items have below them. */
function buttonOf(feet: readonly (readonly PageLine[])[]): string {
  const counts = new Map<string, number>();
  for (const { isLabel, folded } of feet.flat())
    if (isLabel) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return [...counts].reduce((most, own) => (own[1] > most[1] ? own : most), ["", 0])[0];
}

/** The last line that is more than small print. */
const lastContent = ({ roles }: ListingEntry): number =>
  roles.findLastIndex((role) => role !== "note" && role !== "lead" && role !== "kicker");

function areSections(feet: readonly Foot[]): boolean {
  const filled = feet.filter(({ first }) => first >= 0);
  const words = filled.flatMap(({ lines, first }) => lines.slice(first, first + 1));
  const told = words.filter(({ text, count }) => count > 1 || isKnownKicker(text)).length;
  const closed = filled.filter(({ lines, end }) => lines[end]?.isLabel).length;
  return (
    (feet.at(-1)?.first ?? -1) >= 0 &&
    filled.length >= feet.length * MIN_SHARE &&
    told >= words.length * MIN_TOLD &&
    closed >= filled.length * MIN_CLOSED &&
    new Set(words.map(({ folded }) => folded)).size > 1
  );
}

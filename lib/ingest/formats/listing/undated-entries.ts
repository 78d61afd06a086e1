import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { withoutButton } from "@/lib/ingest/formats/listing/tail";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { isCut, looksLikeProse, looksLikeTitle } from "@/lib/ingest/text/sentences";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 3;

/** In this share of the items it is a habit of the page. */
const MIN_SHARE = 0.6;

const MIN_TITLE = 16;

/** Where the items of a list have dates, one without is easily taken for a part of the one before, or for none at all. */
export function withUndated(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  if (entries.length < MIN_TELLING) return partLastBehindButton(entries);
  return withKickedHeadlines(partBehindCuts(partAtAddresses(partBehindButtons(entries))), lines);
}

const isMost = (count: number, entries: readonly ListingEntry[]): boolean =>
  count >= MIN_TELLING && count >= entries.length * MIN_SHARE;

/** A line that may be a headline by itself: long enough, no small print, not cut. */
export const isHeadline = ({ text, note, isLabel, date }: PageLine): boolean =>
  text.length >= MIN_TITLE &&
  !note &&
  !isLabel &&
  !date &&
  looksLikeTitle(text) &&
  !/[.。…]["'”’»)]*$/.test(text);

/** Where a button closes the items, behind one and a headline another item begins, which the same button closes. */
function partBehindButtons(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const button = buttonOf(entry);
    if (button !== "") counts.set(button, (counts.get(button) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => isMost(count, entries)).map(([button]) => button);
  if (usual.length === 0) return entries;
  return entries.flatMap((entry) => (usual.includes(buttonOf(entry)) ? partEntry(entry) : [entry]));
}

/** Of a few items all but the last end with the same button; what stands behind it in the last one is another item. */
function partLastBehindButton(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const last = entries.at(-1);
  const buttons = new Set(entries.slice(0, -1).map(buttonOf));
  const [button = ""] = buttons;
  const hasOwn = last?.lines.filter(({ folded, isLabel }) => isLabel && folded === button).length === 1;
  if (!last || buttons.size !== 1 || button === "" || !hasOwn || buttonOf(last) === button) return entries;
  return [...entries.slice(0, -1), ...partEntry(last)];
}

/** Where addresses stand directly below the headlines, a line of a text with one below it is a headline too. */
function partAtAddresses(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const isAbove = ({ lines, roles }: ListingEntry, index: number): boolean =>
    (roles[index] === "title" || roles[index] === "title-rest") && lines[index + 1]?.isAddress === true;
  const usual = entries.filter((entry) => entry.roles.some((_, index) => isAbove(entry, index))).length;
  if (!isMost(usual, entries)) return entries;
  return entries.flatMap((entry) => {
    const at = entry.lines.findIndex(
      (line, index) =>
        entry.roles[index] === "text-rest" && isHeadline(line) && entry.lines[index + 1]?.isAddress,
    );
    return at < 0 ? [entry] : cutEntry(entry, at);
  });
}

/** Where texts end with a machine's cut or a button, behind one and a headline another item begins. */
function partBehindCuts(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const usual = entries.filter((entry) => linesAs(entry, "text", "text-rest").some(isTeaser)).length;
  if (!isMost(usual, entries)) return entries;
  return entries.flatMap((entry) => {
    const { lines, roles } = entry;
    const starts = lines.flatMap((line, index) => {
      const [before, below] = [lines[index - 1], lines[index + 1]];
      const isOver = before !== undefined && (isTeaser(before) || before.isLabel);
      const isBegun = isOver && roles[index] === "text-rest" && isHeadline(line);
      return isBegun && below !== undefined && looksLikeText(below) ? [index] : [];
    });
    return [0, ...starts].map((start, at) => {
      const end = starts[at];
      const own = { ...entry, lines: lines.slice(start, end), roles: roles.slice(start, end) };
      return at === 0 ? own : beginEntry(own);
    });
  });
}

/** Cut by a machine, or with a button at its end. */
export const isTeaser = ({ text }: PageLine): boolean => {
  const words = withoutButton(text);
  return isCut(words) || words !== text;
};

const looksLikeText = (line: PageLine): boolean => looksLikeProse(line.text) || isTeaser(line);

function buttonOf({ lines }: ListingEntry): string {
  const last = lines.at(-1);
  return last?.isLabel ? last.folded : "";
}

function partEntry(entry: ListingEntry): ListingEntry[] {
  const { lines, roles } = entry;
  const at = lines.findIndex((line, index) => {
    const before = lines[index - 1];
    const isBehind = roles[index - 1] === "note" && (before?.isLabel || before?.note?.kind === "counter");
    return isBehind && roles[index] === "text-rest" && isHeadline(line) && roles[index + 1] === "text-rest";
  });
  return at < 0 ? [entry] : cutEntry(entry, at);
}

/** Two entries of one: from the line at `at` on the second, that line its headline and the next one of the text its first. */
function cutEntry(entry: ListingEntry, at: number): ListingEntry[] {
  const { lines, roles } = entry;
  return [
    { ...entry, lines: lines.slice(0, at), roles: roles.slice(0, at) },
    beginEntry({ ...entry, lines: lines.slice(at), roles: roles.slice(at) }),
  ];
}

/** The rest of an entry as one of its own. */
function beginEntry(entry: ListingEntry): ListingEntry {
  const first = entry.roles.indexOf("text-rest", 1);
  const roles = entry.roles.map((role, index): LineRole => {
    if (index === 0) return "title";
    return index === first ? "text" : role;
  });
  return { ...entry, roles };
}

/** Where kickers stand directly above the headlines, a known one above a headline between two items makes it an item too. */
function withKickedHeadlines(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const kicked = entries.filter(({ roles }) => roles[roles.indexOf("title") - 1] === "kicker");
  if (!isMost(kicked.length, entries)) return entries;
  const places = new Map(lines.map(({ start }, index) => [start, index]));
  const placeOf = (line: PageLine | undefined): number => places.get(line?.start ?? -1) ?? lines.length;
  return entries.flatMap((entry, position) => {
    const next = entries[position + 1];
    if (!next) return [entry];
    const between = lines.slice(placeOf(entry.lines.at(-1)) + 1, placeOf(next.lines[0]));
    const own = between.flatMap((line, at) => {
      const title = between[at + 1];
      if (!isKnownKicker(line.text) || !title || title.gap > line.gap || !isHeadline(title)) return [];
      return [{ lines: [line, title], roles: ["kicker", "title"] satisfies LineRole[] }];
    });
    return [entry, ...own];
  });
}

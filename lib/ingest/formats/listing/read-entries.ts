import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { Role } from "@/lib/ingest/formats/listing/grammar";
import { isPageNumbers } from "@/lib/ingest/formats/listing/labels";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { relearnKickers } from "@/lib/ingest/formats/listing/relearn-kickers";
import { withTitlesAlone } from "@/lib/ingest/formats/listing/titles-alone";
import { recordsOfLists } from "@/lib/ingest/formats/listing/two-lists";
import { withoutMenus } from "@/lib/ingest/formats/listing/without-menus";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import type { Evidence } from "@/lib/ingest/records/best-path";
import type { Grammar } from "@/lib/ingest/records/grammar";
import { readRecords } from "@/lib/ingest/records/read-records";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Read weighed lines in the grammar that suits them best, menus and buttons left out. */
export function readEntries(
  lines: readonly PageLine[],
  evidence: readonly Evidence<Role>[],
  grammars: readonly Grammar<Role>[],
): readonly ListingEntry[] {
  const records = recordsOfLists(lines, (from, to) => {
    const own = lines.slice(from, to);
    return readRecords<Role>({
      gaps: own.map(({ gap }) => gap),
      evidence: evidence.slice(from, to),
      gapBonus: 0.4,
      grammars,
      relearn: (first, weights) => relearnKickers(first, weights, own),
    });
  });
  const entries = records.map(({ first, last, roles }) => ({ lines: lines.slice(first, last), roles }));
  const read = withoutButtons(entries, lines[records.at(-1)?.last ?? 0]?.folded ?? "");
  return withoutMenus(upToPageNumbers(withTitlesAlone(read).map(withoutMenuAbove)), lines);
}

/** Whether the numbers of pages begin at a line, each on its own: `1`, `2`, `3`. */
const counts = (lines: readonly PageLine[], at: number): boolean =>
  /^\d{1,2}$/.test(lines[at]?.text ?? "") &&
  [1, 2].every((step) => lines[at + step]?.text === `${Number(lines[at]?.text) + step}`);

/** Numbers above a paragraph are those of steps or of a table in the text. */
const countsAtEnd = (lines: readonly PageLine[], at: number): boolean =>
  counts(lines, at) && !lines.slice(at).some(({ text }) => looksLikeProse(text));

/** Below the numbers of pages stands nothing of the last item; several pages may have been pasted. */
function upToPageNumbers(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  return entries.map((entry, index) => {
    const isLast = index === entries.length - 1;
    const numbers = entry.lines.findIndex(
      ({ text }, at) => (isLast && isPageNumbers(text)) || countsAtEnd(entry.lines, at),
    );
    const isBelow = numbers > Math.max(entry.roles.indexOf("title"), entry.roles.indexOf("dated-title"));
    if (numbers < 1 || !isBelow) return entry;
    return { ...entry, lines: entry.lines.slice(0, numbers), roles: entry.roles.slice(0, numbers) };
  });
}

/** Between a kicker and its headline stands no menu: what is above one belongs to the page. */
function withoutMenuAbove({ lines, roles }: ListingEntry, position: number): ListingEntry {
  const title = roles.findIndex((role) => role === "title" || role === "dated-title");
  const menu = lines.findLastIndex(({ isLabel }, index) => isLabel && index < title);
  if (position > 0 || menu < 0 || roles.slice(0, menu).some((role) => role === "date"))
    return { lines, roles };
  const own = lines.slice(menu + 1);
  const isNewKicker = (index: number): boolean =>
    index + menu + 1 < title && own[index]?.note?.kind === "category";
  return {
    lines: own,
    roles: roles.slice(menu + 1).map((role, index) => (isNewKicker(index) ? "kicker" : role)),
  };
}

function closesWithKicker({ roles }: ListingEntry): boolean {
  const kicker = roles.indexOf("kicker");
  return kicker > roles.lastIndexOf("text") && roles.includes("text");
}

/** So many of the items below the first have a button that parts them; those of a box below a list may have nothing there. */
const MOST = 0.6;
const MIN_PARTED = 4;

/** The same unknown words above most items but the first part them, and below all headlines they are a button. */
function isButtonOfAll(entries: readonly ListingEntry[]): boolean {
  const kickers = entries.map((entry) => linesAs(entry, "kicker")[0]);
  const [first, second] = kickers;
  if (!second || isKnownKicker(second.text)) return false;
  const others = kickers.slice(1);
  const rest = others.filter((line) => line?.folded !== second.folded);
  // A section is now this one, now that one.
  if (rest.some((line) => line !== undefined)) return false;
  const alike = others.length - rest.length;
  if (rest.length > 0 && alike < Math.max(MIN_PARTED, others.length * MOST)) return false;
  const isBelowTitle = ({ roles }: ListingEntry): boolean => roles.indexOf("kicker") > roles.indexOf("title");
  return first?.folded === second.folded ? entries.every(isBelowTitle) : !entries.some(isBelowTitle);
}

/** The same words close every item: they stand below all their texts, or above all but the first and below the last. */
function withoutButtons(entries: readonly ListingEntry[], below: string): readonly ListingEntry[] {
  const kickerOf = (entry: ListingEntry): string => linesAs(entry, "kicker")[0]?.folded ?? "";
  const [first, ...others] = entries;
  if (!first || others.length < 2) return entries;
  const isSame = (words: string): boolean =>
    words !== "" && others.every((entry) => kickerOf(entry) === words);
  const isBelow = isSame(kickerOf(first)) && entries.every(closesWithKicker);
  const isBetween = isSame(below) && kickerOf(first) !== below;
  if (!isBelow && !isBetween && !isButtonOfAll(entries)) return entries;
  return entries.map(({ lines, roles }) => ({
    lines,
    roles: roles.map((role) => (role === "kicker" ? "note" : role)),
  }));
}

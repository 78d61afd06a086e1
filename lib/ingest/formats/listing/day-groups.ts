import { isNearDay, isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { NO_ROLE } from "@/lib/ingest/formats/listing/fixed-evidence";
import { GROUP_GRAMMARS, type Role, TIMED_GRAMMARS } from "@/lib/ingest/formats/listing/grammar";
import { isClock, isSourceAndClock, isYearless } from "@/lib/ingest/formats/listing/note-line";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { readEntries } from "@/lib/ingest/formats/listing/read-entries";
import { withoutButton } from "@/lib/ingest/formats/listing/tail";
import type { Evidence } from "@/lib/ingest/records/best-path";
import { parseDate } from "@/lib/ingest/stages/dates";
import { isCut, looksLikeProse } from "@/lib/ingest/text/sentences";

/** Below a date that heads a day stand several items: so many more than there are days. */
const MIN_A_DAY = 1.4;
const MIN_DAYS = 2;

/** Where more of the items are teasers or names, they are parts of others. */
const MIN_HEADLINES = 0.8;

/** Seconds, a day and its time as machines join them, or the hour at which an event of that day begins. */
const STAMP = /\d:\d{2}:\d{2}|\dT\d{2}:\d{2}|(?:19|20)\d{2}\D{1,20}\s\d{1,2}[:.h]\d{2}(?!\d)/;

/** So many times of day, alone on their lines, say when the items of a day appeared. */
const MIN_CLOCKS = 3;

const TIME: Evidence<Role> = { ...NO_ROLE, none: -2, date: 4.5 };

/** Nothing but a day: what says that something was published then, a machine's stamp or a calendar leaf belongs to one item. */
function isHeading({ date, text, folded }: PageLine): boolean {
  if (isNearDay(folded)) return true;
  if (date?.fit !== "pure" || isRelativeTime(date.raw) || isYearless(date.raw)) return false;
  if (STAMP.test(text) || isLeaf(date.raw)) return false;
  return text.startsWith(date.raw.replace(/\s+/g, " "));
}

/** `11`, `December`, `2025`, each on its line; a day may have a time of day below it. */
const isLeaf = (raw: string): boolean =>
  raw.includes("\n") && parseDate(raw.split("\n", 1)[0] ?? "") === null;

/** A day with a kicker or a name beside it is the date of one item. */
function isOwnDate({ date }: PageLine): boolean {
  return date !== null && date.fit === "parted" && !isRelativeTime(date.raw);
}

/** A heading is no part of an item. */
const HEADING: Evidence<Role> = { ...NO_ROLE, none: 2 };

/** Find items below dates that head a day, each the date of all items below it; null for a page of another kind. */
export function findDayGroups(
  lines: readonly PageLine[],
  evidence: readonly Evidence<Role>[],
): readonly ListingEntry[] | null {
  const days = lines.filter(isHeading);
  const isTime = (text: string): boolean => isClock(text) || isSourceAndClock(text);
  const areTimed = lines.filter(({ text }) => isTime(text)).length >= Math.max(MIN_CLOCKS, days.length);
  if (days.length < MIN_DAYS || !areInOrder(days)) return null;
  const headings = new Set(days);
  if (lines.filter((line) => isOwnDate(line) && !headings.has(line)).length >= days.length) return null;
  const weights = evidence.map((own, index) => {
    const line = lines[index];
    if (areTimed && isTime(line?.text ?? "")) return TIME;
    return line && headings.has(line) ? HEADING : own;
  });
  const grammars = areTimed ? TIMED_GRAMMARS : GROUP_GRAMMARS;
  const entries = withHeadings(readEntries(lines, weights, grammars), days);
  return areGroups(days, entries, lines) ? withoutFoot(entries, lines, days.at(-1)) : null;
}

/** The entries below the first heading, each with the last one above it. */
function withHeadings(entries: readonly ListingEntry[], days: readonly PageLine[]): ListingEntry[] {
  let next = 0;
  return entries.flatMap((entry) => {
    const start = entry.lines[0]?.start ?? 0;
    while ((days[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    const heading = days[next - 1];
    return heading ? [{ ...entry, heading }] : [];
  });
}

/** Every day has items, most of them several, and below its date the first one begins. */
function areGroups(
  days: readonly PageLine[],
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): boolean {
  // Behind the last day's items stands the foot of the page.
  const inner = entries.filter(({ heading }) => heading !== days.at(-1)).length;
  const first = new Map<PageLine | undefined, ListingEntry>();
  for (const entry of entries) if (!first.has(entry.heading)) first.set(entry.heading, entry);
  const begins = lines.filter((day, index) => {
    const entry = first.get(day);
    const [title] = entry ? linesAs(entry, "title") : [];
    return entry !== undefined && entry.lines[0] === lines[index + 1] && isHeadline(title);
  }).length;
  // Where no day begins with the sign of a list, lines that have one are a list in the text of a post.
  const areListed = [...first.values()].some((entry) => linesAs(entry, "title")[0]?.isListed);
  const titles = entries.map((entry) => linesAs(entry, "title")[0]);
  const headlines = titles.filter((title) => isHeadline(title) && (areListed || !title?.isListed)).length;
  const areItems = headlines >= entries.length * MIN_HEADLINES;
  return areItems && inner >= (days.length - 1) * MIN_A_DAY && begins === days.length;
}

/** Neither running text, perhaps with a button glued to it, nor who wrote it, nor what goes on behind a comma. */
function isHeadline(title: PageLine | undefined): boolean {
  const words = withoutButton(title?.text ?? "");
  return !title?.note && !looksLikeProse(words) && !isCut(words) && !/[,;،]$/u.test(words);
}

/** Days follow each other, forward or back; what is listed by itself has the same date now and then. */
function areInOrder(days: readonly PageLine[]): boolean {
  const isos = days
    .filter(({ folded }) => !isNearDay(folded))
    .map(({ date }) => parseDate(date?.raw ?? "")?.iso.slice(0, 10) ?? "");
  const steps = isos.slice(1).map((iso, index) => Math.sign(iso.localeCompare(isos[index] ?? "")));
  return !isos.includes("") && isos.length > 0 && steps.every((step) => step !== 0 && step === steps[0]);
}

/** Behind the last day's items a button that stands nowhere else begins the foot of the page. */
function withoutFoot(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
  last: PageLine | undefined,
): readonly ListingEntry[] {
  const foot = lines.find(
    ({ start, isLabel, count }) => start > (last?.start ?? 0) && isLabel && count === 1,
  );
  return foot ? entries.filter((entry) => (entry.lines[0]?.start ?? 0) < foot.start) : entries;
}

import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { NO_ROLE } from "@/lib/ingest/formats/listing/evidence";
import { GROUP_GRAMMARS, type Role } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { readEntries } from "@/lib/ingest/formats/listing/read-entries";
import type { Evidence } from "@/lib/ingest/records/best-path";
import { parseDate } from "@/lib/ingest/stages/dates";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Below a date that heads a day stand several items: so many more than there are days. */
const MIN_A_DAY = 1.4;
const MIN_DAYS = 2;

/** Nothing but a date: what says that something was published then belongs to one item. */
function isHeading({ date, text }: PageLine): boolean {
  return (
    date !== null &&
    text.startsWith(date.raw.replace(/\s+/g, " ")) &&
    date.fit === "pure" &&
    !isRelativeTime(date.raw)
  );
}

/** A heading is no part of an item. */
const HEADING: Evidence<Role> = { ...NO_ROLE, none: 2 };

/** Find items below dates that head a day, each the date of all items below it; null for a page of another kind. */
export function findDayGroups(
  lines: readonly PageLine[],
  evidence: readonly Evidence<Role>[],
): readonly ListingEntry[] | null {
  const days = lines.filter(isHeading);
  if (days.length < MIN_DAYS || !areInOrder(days)) return null;
  const headings = new Set(days);
  const weights = evidence.map((own, index) => {
    const line = lines[index];
    return line && headings.has(line) ? HEADING : own;
  });
  const entries = readEntries(lines, weights, GROUP_GRAMMARS).flatMap((entry): ListingEntry[] => {
    const heading = days.findLast(({ start }) => start < (entry.lines[0]?.start ?? 0));
    return heading ? [{ ...entry, heading }] : [];
  });
  return areGroups(days, entries, lines) ? withoutFoot(entries, lines, days.at(-1)) : null;
}

/** Every day has items, most of them several, and below its date the first one begins. */
function areGroups(
  days: readonly PageLine[],
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): boolean {
  const groups = days.map((day) => entries.filter(({ heading }) => heading === day));
  // Behind the last day's items stands the foot of the page.
  const inner = groups.slice(0, -1).flat().length;
  const begin = days.filter((day, index) => {
    const below = lines[lines.indexOf(day) + 1];
    const [entry] = groups[index] ?? [];
    const [title] = entry ? linesAs(entry, "title") : [];
    return below !== undefined && entry?.lines[0] === below && !looksLikeProse(title?.text ?? "");
  }).length;
  return inner >= (days.length - 1) * MIN_A_DAY && begin === days.length;
}

/** Days follow each other, forward or back; what is listed by itself has the same date now and then. */
function areInOrder(days: readonly PageLine[]): boolean {
  const isos = days.map(({ date }) => parseDate(date?.raw ?? "")?.iso.slice(0, 10) ?? "");
  const steps = isos.slice(1).map((iso, index) => Math.sign(iso.localeCompare(isos[index] ?? "")));
  return !isos.includes("") && steps.every((step) => step !== 0 && step === steps[0]);
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

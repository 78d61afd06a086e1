import { dayOnly } from "@/lib/ingest/dates/day";
import { type Month, readMonth } from "@/lib/ingest/dates/read-month";
import type { DatedTitle } from "@/lib/ingest/formats/listing/dated-title";
import { type DayOfList, readDay } from "@/lib/ingest/formats/listing/days-of-months/read-day";
import { yearAbove } from "@/lib/ingest/formats/listing/days-of-months/year-above";
import { parseDate } from "@/lib/ingest/stages/dates";
import type { Line } from "@/lib/ingest/text/lines";

/** The lines of a page, days completed by the months above them. */
export interface CompletedDays {
  readonly lines: readonly Line[];
  /** Where the headings stand that complete them. */
  readonly headings: ReadonlySet<number>;
  /** Headlines with their days in one line, by where it starts. */
  readonly titles: ReadonlyMap<number, DatedTitle>;
}

/** A day below its heading. */
interface Dated {
  readonly line: Line;
  readonly day: DayOfList;
  readonly month: Month;
  /** Its place in the calendar: days of one list only go forward, or only back. */
  readonly order: number;
}

interface Section {
  readonly heading: Line;
  readonly month: Month;
  readonly days: readonly Dated[];
}

/** One heading tells with so many days below it; two with any. */
const MIN_SECTIONS = 2;
const MIN_DAYS = 3;

/**
 * Complete the days of a page that prints month and year once, above all items of that month: `28` below `March 2024`,
 * `Thu 28 New bridge opens`, `28.03.` below `2024`.
 */
export function completeDays(lines: readonly Line[]): CompletedDays {
  const sections = findSections(lines);
  const told = daysOf(sections);
  const alone = new Map(told.flatMap((dated) => (dated.day.rest === "" ? [[dated.line, spell(dated)]] : [])));
  return {
    lines: lines.map((line) => ({ ...line, text: alone.get(line) ?? line.text })),
    headings: new Set(told.length > 0 ? sections.map(({ heading }) => heading.start) : []),
    titles: new Map(
      told.flatMap((dated) => (dated.day.rest === "" ? [] : [[dated.line.start, titleOf(dated)]])),
    ),
  };
}

/** The days that are believed: enough of them, and nearly all in the order of the calendar. */
function daysOf(sections: readonly Section[]): readonly Dated[] {
  const days = sections.flatMap((section) => section.days);
  if (sections.length < MIN_SECTIONS && days.length < MIN_DAYS) return [];
  const direction = Math.sign(stepsOf(sections).reduce((sum, step) => sum + Math.sign(step), 0)) || -1;
  const told = sections.flatMap((section) => inOrder(section.days, direction));
  return told.length * 3 >= days.length * 2 ? told : [];
}

/** The headings below each of which a day follows at once, with all days of the page's usual form. */
function findSections(lines: readonly Line[]): readonly Section[] {
  const filled = lines.filter(({ text }) => text !== "");
  const months = filled.map(({ text }) => readMonth(text));
  const found = months.map((month) => month !== null);
  if (!found.includes(true)) return [];
  const days = filled.map(({ text }, index) => (found[index] ? null : readDay(text)));
  const forms = formsBelow(months, days);
  const sections: { heading: Line; month: Month; days: Dated[] }[] = [];
  let above: number | null = null;
  for (const [index, line] of filled.entries()) {
    const month = months[index];
    if (month) {
      if (month.month === null) above = month.year;
      const year = month.year ?? above ?? yearAbove(filled, index);
      const isHeading = year !== null && forms.has(days[index + 1]?.form ?? "");
      if (isHeading) sections.push({ heading: line, month: { ...month, year }, days: [] });
      continue;
    }
    const section = sections.at(-1);
    const day = days[index];
    if (!section || !day || !forms.has(day.form) || isInGrid(days, index)) continue;
    const dated = dateOf(line, day, section.month);
    if (dated) section.days.push(dated);
  }
  return sections.filter((section) => section.days.length > 0);
}

/** Where numbers follow numbers, they are a calendar's or those of pages. */
function isInGrid(days: readonly (DayOfList | null)[], index: number): boolean {
  const isAlone = (at: number): boolean => days[at]?.rest === "";
  return isAlone(index) && (isAlone(index + 1) || isAlone(index - 1));
}

/** How the page prints its days: as most of the lines directly below its headings do. */
function formsBelow(
  months: readonly (Month | null)[],
  days: readonly (DayOfList | null)[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [index, month] of months.entries()) {
    const day = days[index + 1];
    // Below a year alone a day has to name its month.
    if (!month || !day || (month.month === null && day.month === null)) continue;
    counts.set(day.form, (counts.get(day.form) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return new Set([...counts].filter(([, count]) => count === most).map(([form]) => form));
}

function dateOf(line: Line, day: DayOfList, heading: Month): Dated | null {
  const months = heading.month === null ? [day.month] : [heading.month];
  const [month] = months;
  if (!month || heading.year === null) return null;
  // `03/28` names the month first.
  const isSwapped = day.month !== null && day.month !== month && day.day === month;
  if (day.month !== null && day.month !== month && !isSwapped) return null;
  const own = { ...day, day: isSwapped ? (day.month ?? 0) : day.day, month };
  if (!dayOnly({ year: heading.year, month, day: own.day })) return null;
  return { line, day: own, month: heading, order: (heading.year * 12 + month) * 31 + own.day };
}

function stepsOf(sections: readonly Section[]): number[] {
  return sections.flatMap(({ days }) => days.slice(1).map(({ order }, at) => order - (days[at]?.order ?? 0)));
}

/** The days that go on in the direction of the list; numbers behind its end don't. */
function inOrder(days: readonly Dated[], direction: number): Dated[] {
  const told: Dated[] = [];
  for (const dated of days) {
    const step = dated.order - (told.at(-1)?.order ?? dated.order);
    if (step * direction >= 0) told.push(dated);
  }
  return told;
}

function titleOf(dated: Dated): DatedTitle {
  return { raw: spell(dated), title: dated.day.rest, isBehind: false, isBarred: false };
}

/** `28 March 2024` in the heading's own words, where they read so. */
function spell({ day: { day, month }, month: { year, words } }: Dated): string {
  const iso = dayOnly({ year: year ?? 0, month: month ?? 0, day })?.iso ?? "";
  const spelt = `${day} ${words} ${year}`;
  return parseDate(spelt)?.iso === iso ? spelt : iso;
}

import { Cover } from "@/lib/ingest/cover";
import { withDateOrder } from "@/lib/ingest/dates/date-order";
import { findTimeStamps } from "@/lib/ingest/dates/find-dates";
import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { buildListingItem, type TitlePart } from "@/lib/ingest/formats/listing/build-item";
import { detectUndated } from "@/lib/ingest/formats/listing/detect-undated";
import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { kickersAreNames } from "@/lib/ingest/formats/listing/kicker-names";
import { labelOfAll } from "@/lib/ingest/formats/listing/label-of-all";
import { learnLeadingNumbers } from "@/lib/ingest/formats/listing/leading-numbers";
import { learnLeadingTimes } from "@/lib/ingest/formats/listing/leading-times";
import { isYearless } from "@/lib/ingest/formats/listing/note-line";
import { type PageLine, readPageLines } from "@/lib/ingest/formats/listing/page-lines";
import { findEntries } from "@/lib/ingest/formats/listing/read-page";
import { isRelatedHeading } from "@/lib/ingest/formats/listing/related";
import { findTails } from "@/lib/ingest/formats/listing/tail";
import { learnTextFronts } from "@/lib/ingest/formats/listing/text-fronts";
import { withoutTitleBadges } from "@/lib/ingest/formats/listing/title-badges";
import { titleOf } from "@/lib/ingest/formats/listing/title-of";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { learnKickers } from "@/lib/ingest/kickers/learn";
import type { DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

const SAMPLE = 60_000;
const SAMPLE_LINES = 1500;

/** Menus around a story are all that tells a page: documents and letters that know their own signs come first. */
const LONE_STORY = 0.35;

function detect(text: string): number {
  const sample = text.slice(0, SAMPLE);
  // A link of Markdown opens with a bracket, as a list of records does.
  if (/^\s{0,50}(?:[<{]|\[(?![^\]\n{"]{1,200}\]{1,2}\(|!\[))/.test(sample.slice(0, 300))) return 0;
  const lines = readPageLines(sample, SAMPLE_LINES);
  const entries = findEntries(lines);
  if (entries[0]?.isStory) return LONE_STORY;
  const dated = entries.filter((entry) => datesOf(entry).length > 0).length;
  if (dated * 2 < entries.length) return detectUndated(entries, lines);
  // A network's posts have days without a year too.
  const yearless = entries.filter((entry) => isYearless(datesOf(entry)[0]?.text ?? "")).length;
  if (yearless * 2 > dated) return 0.25;
  // How long ago something was is said in all sorts of pages.
  if (entries.filter(isPrintedDate).length * 2 < dated) return Math.min(0.6, 0.3 + dated * 0.03);
  // A story is known by the box of others below it.
  if (dated === 1 && entries.length === 1 && lines.some(isRelatedHeading)) return 0.3;
  if (dated < 2) return dated === 1 ? 0.05 : 0;
  // Time stamps of a machine beside addresses are a feed's, whatever stands around them.
  const addressed = lines.filter(({ isAddress }) => isAddress).length;
  if (findTimeStamps(sample).length * 2 > dated && addressed * 2 > dated) return 0.3;
  // A listing is dates at short and regular distances; one date in twenty lines is a text that mentions dates.
  return dated / linesBetween(entries, lines) < 0.05 ? 0.15 : Math.min(0.9, 0.6 + dated * 0.05);
}

/** How many lines stand from the first item to the last one: menus around them tell nothing. */
function linesBetween(entries: readonly ListingEntry[], lines: readonly PageLine[]): number {
  const [start = 0, end = 0] = [entries[0]?.lines[0]?.start, entries.at(-1)?.lines.at(-1)?.end];
  return lines.filter((line) => line.start >= start && line.end <= end).length;
}

/** The lines that say when it was: also the end of a broken headline. */
function datesOf(entry: ListingEntry): PageLine[] {
  return [
    ...linesAs(entry, "date", "dated-title"),
    ...linesAs(entry, "title-rest").filter(({ datedTitle }) => datedTitle),
    ...(entry.heading ? [entry.heading] : []),
  ];
}

function isPrintedDate(entry: ListingEntry): boolean {
  const [line] = datesOf(entry);
  return line !== undefined && !isRelativeTime(line.text) && !isYearless(line.text);
}

function splitListing(text: string): Split {
  const lines = readPageLines(text);
  const entries = findEntries(lines);
  const printed = entries.map((entry) => titleOf(entry));
  const uncounted = printed.map(learnLeadingNumbers(printed));
  const titles = uncounted.map(learnLeadingTimes(uncounted)).map(withoutTitleBadges);
  const apart = entries.filter((entry) => {
    const beside = linesAs(entry, "date")[0]?.date;
    return linesAs(entry, "kicker").length > 0 || beside?.isFiled || isKnownKicker(beside?.kicker ?? "");
  });
  // Where kickers have a place of their own, what is glued to a title belongs to it.
  const hasKickers = apart.length * 5 > entries.length * 2;
  const unglue = learnKickers(hasKickers ? [] : titles);
  const tails = findTails(entries);
  const partFront = learnTextFronts(entries.flatMap((entry) => linesAs(entry, "text")[0]?.text ?? []));
  const areNames = kickersAreNames(entries);
  const dateLabel = labelOfAll(entries);
  const areBeside = kickersAreBeside(entries);
  const areSections = namesAreSections(entries);
  const cover = new Cover(text);
  const items = entries.map((entry, position): RawItem => {
    cover.drop(entry.lines[0]?.start ?? cover.cursor, position === 0 ? "page header" : "between items");
    const spans = coverEntry(cover, entry);
    const title = titles[position] ?? "";
    const part: TitlePart = hasKickers ? { kicker: null, title } : unglue(title);
    return buildListingItem(text, entry, {
      ...part,
      tails,
      areNames,
      areSections,
      areBeside,
      dateLabel,
      partFront,
      position,
      spans,
    });
  });
  const dropped = cover.finish(items.length > 0 ? "page footer" : "no items found");
  return { items: withDateOrder(items), dropped, related: [], warnings: [] };
}

/** So few tell nothing about what stands beside dates. */
const MIN_TELLING = 5;

/** So many items have a kicker beside their dates where all do. */
const MIN_BESIDE = 0.8;

/** Where nearly all dates have a kicker beside them, a line that stands apart is something else: who prints it, a button. */
function kickersAreBeside(entries: readonly ListingEntry[]): boolean {
  const beside = entries.filter((entry) => (linesAs(entry, "date")[0]?.date?.kicker ?? null) !== null).length;
  const apart = entries.filter((entry) => linesAs(entry, "kicker").length > 0).length;
  return beside >= MIN_TELLING && beside >= entries.length * MIN_BESIDE && apart < beside;
}

/** Of the labels beside dates so many must be no names, and so few of them different. */
const MIN_PLAIN_SHARE = 0.25;
const MAX_DISTINCT = 0.5;

/** Or nearly all are no names, and hardly one stands beside a name. */
const MOST_PLAIN = 0.8;
const MAX_MIXED = 0.1;

/** `Figure of the Week` looks like a name; beside other sections, and again and again, it is one of them. */
function namesAreSections(entries: readonly ListingEntry[]): boolean {
  const beside = entries.flatMap((entry) => linesAs(entry, "date")[0]?.date ?? []);
  const labels = beside.flatMap(({ kicker, author }) => kicker ?? author ?? []);
  const mixed = beside.filter(({ kicker, author }) => kicker !== null && author !== null).length;
  const plain = beside.filter(({ kicker }) => kicker !== null).length;
  // Where writers are named beside dates, most labels there are names.
  if (plain >= Math.max(MIN_TELLING, labels.length * MOST_PLAIN) && mixed <= labels.length * MAX_MIXED)
    return true;
  const areFew =
    plain >= labels.length * MIN_PLAIN_SHARE && new Set(labels).size <= labels.length * MAX_DISTINCT;
  return mixed === 0 && labels.length >= MIN_TELLING && (areFew || areSigned(entries));
}

/** Where nearly all items name their writers elsewhere, what stands beside their dates is none. */
const MIN_SIGNED = 0.8;

function areSigned(entries: readonly ListingEntry[]): boolean {
  const signed = entries.filter((entry) =>
    linesAs(entry, "note").some(({ note }) => note?.kind === "byline"),
  );
  return signed.length >= entries.length * MIN_SIGNED;
}

/** Give the entry its lines; small print among them is dropped. */
function coverEntry(cover: Cover, { lines, roles }: ListingEntry): Span[] {
  const spans: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const isNote = (roles[index] === "note" || roles[index] === "lead") && !line.isAddress && !line.note;
    if (isNote) {
      cover.take(line.start, spans);
      cover.drop(line.next, line.repeats ? "repeated title" : "page label");
    } else cover.take(line.next, spans);
  }
  return spans;
}

/** Listing pages as text: kicker, title, date and teaser of each item on lines of their own, in any order of these. */
export const listing: DumpFormat = {
  name: "listing",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitListing(text),
};

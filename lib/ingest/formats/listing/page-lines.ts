import { withBareKickers } from "@/lib/ingest/formats/listing/bare-kickers";
import { partBracketedButtons } from "@/lib/ingest/formats/listing/bracketed-buttons";
import { isListed } from "@/lib/ingest/formats/listing/bullets";
import { findCopiedBlocks } from "@/lib/ingest/formats/listing/copied-blocks";
import { findCountedFields } from "@/lib/ingest/formats/listing/counted-fields";
import { findCountedResults } from "@/lib/ingest/formats/listing/counted-results";
import type { DateLine } from "@/lib/ingest/formats/listing/date-line";
import { partDateLinesWithin } from "@/lib/ingest/formats/listing/date-lines-within";
import { withoutDatedSentences } from "@/lib/ingest/formats/listing/dated-sentences";
import { type DatedTitle, readDatedTitle, recurringLabels } from "@/lib/ingest/formats/listing/dated-title";
import { completeDays } from "@/lib/ingest/formats/listing/days-of-months";
import { findFieldLines } from "@/lib/ingest/formats/listing/field-lines";
import { partFlattenedLines } from "@/lib/ingest/formats/listing/flattened/part-lines";
import { partFrontedTitles } from "@/lib/ingest/formats/listing/fronted-titles";
import { partGluedStories } from "@/lib/ingest/formats/listing/glued-stories";
import { findHeadedDates } from "@/lib/ingest/formats/listing/headed-dates";
import { type JoinedLine, joinDates } from "@/lib/ingest/formats/listing/join-dates";
import { partJoinedFields, partLeadingButtons } from "@/lib/ingest/formats/listing/joined-fields";
import { withLabelledDates } from "@/lib/ingest/formats/listing/labelled-dates";
import { isArchiveHeading, isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { findLinkedAgain, type LinkedAgain } from "@/lib/ingest/formats/listing/linked-again";
import { readMarkdownLines } from "@/lib/ingest/formats/listing/markdown-lines";
import { findMastheadDate } from "@/lib/ingest/formats/listing/masthead-date";
import { BAR, findNameLines } from "@/lib/ingest/formats/listing/name-lines";
import { isYearless, type NoteLine, readNote } from "@/lib/ingest/formats/listing/note-line";
import { findOfferedNames } from "@/lib/ingest/formats/listing/offered-names";
import { partOpeningDates } from "@/lib/ingest/formats/listing/opening-dates";
import { isPictureName } from "@/lib/ingest/formats/listing/picture-names";
import { findPictures } from "@/lib/ingest/formats/listing/pictures";
import {
  countLines,
  findDoubled,
  findFurther,
  findRepeat,
  isRepeatedBelow,
} from "@/lib/ingest/formats/listing/repeats";
import { withoutStrayDates } from "@/lib/ingest/formats/listing/stray-dates";
import { findTableCells } from "@/lib/ingest/formats/listing/table-columns";
import { findTeasersAbove } from "@/lib/ingest/formats/listing/teasers-above";
import { partTextsBeforeBars } from "@/lib/ingest/formats/listing/texts-before-bars";
import { partTimedHeadlines } from "@/lib/ingest/formats/listing/timed-headlines";
import { partTrailingDates } from "@/lib/ingest/formats/listing/trailing-dates";
import { partWideGaps } from "@/lib/ingest/formats/listing/wide-gaps";
import { withYearsAbove } from "@/lib/ingest/formats/listing/year-headings";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
import { isWholeRow, type Line, linesAndCells } from "@/lib/ingest/text/lines";

/** One filled line of a page (or a date printed over several), and what can be said of it by itself and its neighbours. */
export interface PageLine extends Line {
  readonly date: DateLine | null;
  readonly datedTitle: DatedTitle | null;
  readonly note: NoteLine | null;
  readonly isLabel: boolean;
  readonly isAddress: boolean;
  /** Where its link leads, on a page that a program wrote as Markdown. */
  readonly href: string | null;
  readonly isMarkdown: boolean;
  /** A name or value of a small table that items have. */
  readonly isField: boolean;
  /** The name of a column, above the items of a table. */
  readonly isHead: boolean;
  /** The month or year that completes the days below it. */
  readonly isMonth: boolean;
  /** A row of a table of figures. */
  readonly isRow: boolean;
  /** Blank lines before it: 0, 1, or 2 for more. */
  readonly gap: 0 | 1 | 2;
  /** Lower case without accents; "" for lines that are too long to be compared. */
  readonly folded: string;
  /** How often the line stands on the page, copies within its own item not counted. */
  readonly count: number;
  /** The page offers it as one of several, to choose what it shows: in a menu, or above its list. */
  readonly isOffered: boolean;
  /** It opens with the sign of a list, which its text leaves out. */
  readonly isListed: boolean;
  /** A row of such names. */
  readonly isMenu: boolean;
  /** A line shortly before says the same, or is what this one only adds a few words to. */
  readonly repeats: "whole" | "within" | null;
  /** A line shortly after says the same, perhaps with a few words more. */
  readonly isRepeated: boolean;
  /** The second of two equal lines, on a page that prints all its headlines twice: once for the picture, once for itself. */
  readonly isDoubled: boolean;
  /** Whether a link below says it again, as it does of headlines, or says a copy of it; null where no link of the page does. */
  readonly linked: "itself" | "copy" | "no" | null;
  /** Whether it begins a result of a search, as its number says; null on pages that don't count theirs. */
  readonly isCounted: boolean | null;
}

const COUNTER: NoteLine = { kind: "counter", value: "" };
const CAPTION: NoteLine = { kind: "caption", value: "" };

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** A few words that point onwards, and recur, are a button in any language. */
const ARROW = /^([^.!?]{2,38}?)\s?[→⟶➔›»>]$/u;

function isPointer(text: string): boolean {
  const words = ARROW.exec(text)?.[1];
  return words !== undefined && !isKnownKicker(words);
}

/** Longer lines are texts: they are neither labels nor kickers. */
const MAX_COMPARED = 200;

/** Read the filled lines of a page. */
export function readPageLines(text: string, limit = Number.POSITIVE_INFINITY): PageLine[] {
  const cells = linesAndCells(text);
  const markdown = readMarkdownLines(cells);
  const days = completeDays(markdown ?? partLines(cells, text));
  const printed = withDates(joinDates(text, days.lines, limit));
  const read = printed.map(({ line, date }) => ({ text: line.text, date }));
  const masthead = findMastheadDate(read);
  const offered = findOfferedNames(read);
  const joined = withBareKickers(printed, offered.names, masthead);
  const results = findCountedResults(joined.map(({ line, date }) => ({ text: line.text, date })));
  const plain = joined.map(({ line, gap, date: own }, index) => ({
    href: null,
    isMarkdown: markdown !== null,
    ...line,
    gap,
    date: index === masthead || results.has(index) || headsArchive(own, line.text) ? null : own,
    folded: line.text.length <= MAX_COMPARED ? foldText(line.text) : "",
  }));
  const counts = countLines(plain);
  const fields = findFieldLines(plain, isPageLabel);
  const table = findTableCells(text, cells);
  const twice = findDoubled(plain);
  const pictures = findPictures(plain, twice);
  const blocks = findCopiedBlocks(plain);
  const above = findTeasersAbove(plain);
  const noteOf = noteReader(plain, pictures, new Set([...blocks.copies, ...above]));
  const repeatOf = repeatReader(plain, above);
  const again = findLinkedAgain(plain);
  const linkOf = linkReader(again);
  const { titles, labels, headed } = readTitles(plain, results);
  return plain.map((line, index) => {
    const count = line.folded === "" ? 1 : (counts.get(line.folded) ?? 1);
    const isHeading = days.headings.has(line.start) || index === masthead;
    const isButton = isPageLabel(line.text) || (count > 1 && isPointer(line.text));
    const isLabel = line.date === null && (isHeading || isButton);
    const title = headed.has(index) ? null : (days.titles.get(line.start) ?? titles[index] ?? null);
    return {
      ...line,
      date: headed.get(index) ?? line.date,
      isLabel,
      datedTitle: isLabel || (line.date && title && labels.has(title.title)) ? null : title,
      note: line.date || isLabel ? null : noteOf(index, line.text),
      isAddress: ADDRESS.test(line.text),
      isField: fields.has(index) || table.get(line.start) === "small",
      isHead: table.get(line.start) === "head",
      isMonth: days.headings.has(line.start),
      isRow: isWholeRow(line.text),
      count,
      isListed: isListed(text.slice(line.start, line.end)),
      isOffered: offered.names.has(line.folded),
      isMenu: offered.rows.has(index),
      repeats: blocks.copies.has(index) || again.links.has(index) ? "within" : repeatOf(index),
      isRepeated: !blocks.originals.has(index) && isRepeatedBelow(plain, index),
      isCounted: results.size === 0 ? null : results.has(index),
      isDoubled: twice.has(index) && !pictures.has(index),
      linked: linkOf(index, line.text),
    };
  });
}

/** The headlines that have a date in their line, labels that look like one, and dates that do. */
function readTitles(lines: Parameters<typeof findHeadedDates>[0], results: ReadonlySet<number>) {
  // Of a result that is counted, and dated below, a date in its line is part of the headline.
  const titles = lines.map(({ text, date }, index) =>
    results.has(index) || isPictureName(text) ? null : readDatedTitle(text, date),
  );
  return { titles, labels: recurringLabels(titles), headed: findHeadedDates(lines, titles) };
}

/** `Daily archives: 12 May 2024` is no date of an item. */
const headsArchive = (date: DateLine | null, text: string): boolean =>
  date !== null && isArchiveHeading(text);

/** What reads small print, knowing the lines of a page that name writers, count or describe pictures. */
function noteReader(
  lines: readonly (JoinedLine["line"] & Pick<JoinedLine, "gap" | "date">)[],
  pictures: ReadonlySet<number>,
  copies: ReadonlySet<number>,
): (index: number, words: string) => NoteLine | null {
  const counted = findCountedFields(lines);
  const names = findNameLines(lines);
  return (index, words) => {
    if (pictures.has(index)) return CAPTION;
    if (copies.has(index)) return COUNTER;
    if (names.has(index)) return { kind: "byline", value: words.split(BAR)[0] ?? words };
    return counted.has(index) ? COUNTER : readNote(words);
  };
}

/** What tells of a line what it says again, the copies among those above it left out. */
function repeatReader(
  lines: Parameters<typeof findFurther>[0],
  copies: ReadonlySet<number>,
): (index: number) => PageLine["repeats"] {
  const further = findFurther(lines);
  return (index) => findRepeat(lines, index, { copies, further });
}

/** Lines that hold several parts of an item, each part on its own. */
function partLines(cells: readonly Line[], text: string): readonly Line[] {
  const apart = partDateLinesWithin(partBracketedButtons(partWideGaps(cells, text), text), text);
  const barred = partTextsBeforeBars(apart, text);
  const fields = partJoinedFields(partLeadingButtons(barred, text), text);
  const own = partFrontedTitles(fields, text);
  const stories = partGluedStories(partFlattenedLines(text, own), text);
  return partTimedHeadlines(partTrailingDates(partOpeningDates(stories, text), text), text);
}

/** The dates of a page: completed, told from labels beside them, and without those of its texts. */
const withDates = (joined: readonly JoinedLine[]): readonly JoinedLine[] =>
  withoutStrayDates(withoutDatedSentences(withLabelledDates(withYearless(withYearsAbove(joined)))));

/** So many days without a year are when the items of a page were published. */
const MIN_YEARLESS = 3;

function withYearless(joined: readonly JoinedLine[]): readonly JoinedLine[] {
  const isDay = ({ line, date }: JoinedLine): boolean => date === null && isYearless(line.text);
  if (joined.filter(isDay).length < MIN_YEARLESS) return joined;
  return joined.map((one) =>
    isDay(one) ? { ...one, date: { raw: one.line.text, kicker: null, author: null, fit: "pure" } } : one,
  );
}

/** What reads how a line is linked; null where no link of the page says a line again. */
function linkReader({ headlines: linked }: LinkedAgain): (index: number, text: string) => PageLine["linked"] {
  const copies = new Set(linked.values());
  return (index, text) => {
    if (linked.size === 0) return null;
    return linked.has(index) ? "itself" : copies.has(text) ? "copy" : "no";
  };
}

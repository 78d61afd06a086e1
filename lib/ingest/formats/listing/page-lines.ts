import { partBracketedButtons } from "@/lib/ingest/formats/listing/bracketed-buttons";
import { findCountedFields } from "@/lib/ingest/formats/listing/counted-fields";
import { findCountedResults } from "@/lib/ingest/formats/listing/counted-results";
import type { DateLine } from "@/lib/ingest/formats/listing/date-line";
import { type DatedTitle, readDatedTitle, recurringLabels } from "@/lib/ingest/formats/listing/dated-title";
import { completeDays } from "@/lib/ingest/formats/listing/days-of-months";
import { findFieldLines } from "@/lib/ingest/formats/listing/field-lines";
import { partFlattenedLines } from "@/lib/ingest/formats/listing/flattened/part-lines";
import { partFrontedTitles } from "@/lib/ingest/formats/listing/fronted-titles";
import { partGluedStories } from "@/lib/ingest/formats/listing/glued-stories";
import { type JoinedLine, joinDates } from "@/lib/ingest/formats/listing/join-dates";
import { withLabelledDates } from "@/lib/ingest/formats/listing/labelled-dates";
import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { findLinkedAgain } from "@/lib/ingest/formats/listing/linked-again";
import { readMarkdownLines } from "@/lib/ingest/formats/listing/markdown-lines";
import { findMastheadDate } from "@/lib/ingest/formats/listing/masthead-date";
import { findNameLines } from "@/lib/ingest/formats/listing/name-lines";
import { isYearless, type NoteLine, readNote } from "@/lib/ingest/formats/listing/note-line";
import { partOpeningDates } from "@/lib/ingest/formats/listing/opening-dates";
import { findTableCells } from "@/lib/ingest/formats/listing/table-columns";
import { withYearsAbove } from "@/lib/ingest/formats/listing/year-headings";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
import { isWholeRow, type Line, linesAndCells } from "@/lib/ingest/text/lines";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

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
  /** A row of a table of figures. */
  readonly isRow: boolean;
  /** Blank lines before it: 0, 1, or 2 for more. */
  readonly gap: 0 | 1 | 2;
  /** Lower case without accents; "" for lines that are too long to be compared. */
  readonly folded: string;
  /** How often the line stands on the page, copies within its own item not counted. */
  readonly count: number;
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

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** A few words that point onwards, and recur, are a button in any language. */
const ARROW = /^([^.!?]{2,38}?)\s?[→⟶➔›»>]$/u;

function isPointer(text: string): boolean {
  const words = ARROW.exec(text)?.[1];
  return words !== undefined && !isKnownKicker(words);
}

/** Longer lines are texts: they are neither labels nor kickers. */
const MAX_COMPARED = 200;

/** Copies of a headline are at least this long, and stand further away where they are longer. */
const MIN_COPY = 16;
const LONG_COPY = 30;

/** A picture's description stands this close to the headline. */
const NEAR = 4;

/** A link that repeats its title does so below the teaser. */
const REACH = 9;

/** Read the filled lines of a page. */
export function readPageLines(text: string, limit = Number.POSITIVE_INFINITY): PageLine[] {
  const cells = linesAndCells(text);
  const markdown = readMarkdownLines(cells);
  const days = completeDays(markdown ?? partLines(cells, text));
  const joined = withLabelledDates(withYearless(withYearsAbove(joinDates(text, days.lines, limit))));
  const dated = joined.map(({ line, date }) => ({ text: line.text, date }));
  const masthead = findMastheadDate(dated);
  const results = findCountedResults(dated);
  const plain = joined.map(({ line, gap, date: printed }, index) => {
    const date = index === masthead || results.has(index) ? null : printed;
    return {
      href: null,
      isMarkdown: markdown !== null,
      ...line,
      gap,
      date,
      folded: line.text.length <= MAX_COMPARED ? foldText(line.text) : "",
    };
  });
  const counts = countLines(plain);
  const fields = findFieldLines(plain, isPageLabel);
  const table = findTableCells(text, cells);
  const counted = findCountedFields(plain);
  const names = findNameLines(plain);
  const doubled = findDoubled(plain);
  const linked = findLinkedAgain(plain);
  const copies = new Set(linked.values());
  // Of a result that is counted, and dated below, a date in its line is part of the headline.
  const titles = plain.map(({ text: line, date }, index) =>
    results.has(index) ? null : readDatedTitle(line, date),
  );
  const labels = recurringLabels(titles);
  const noteOf = (index: number, words: string): NoteLine | null => {
    if (names.has(index)) return { kind: "byline", value: words };
    return counted.has(index) ? COUNTER : readNote(words);
  };
  return plain.map((line, index) => {
    const count = line.folded === "" ? 1 : (counts.get(line.folded) ?? 1);
    const isHeading = days.headings.has(line.start) || index === masthead;
    const isButton = isPageLabel(line.text) || (count > 1 && isPointer(line.text));
    const isLabel = line.date === null && (isHeading || isButton);
    const title = days.titles.get(line.start) ?? titles[index] ?? null;
    return {
      ...line,
      isLabel,
      datedTitle: isLabel || (line.date && title && labels.has(title.title)) ? null : title,
      note: line.date || isLabel ? null : noteOf(index, line.text),
      isAddress: ADDRESS.test(line.text),
      isField: fields.has(index) || table.get(line.start) === "small",
      isHead: table.get(line.start) === "head",
      isRow: isWholeRow(line.text),
      count,
      repeats: findRepeat(plain, index),
      isRepeated: isEqualNear(plain, index, 1) || isWithinNext(plain, index),
      isCounted: results.size === 0 ? null : results.has(index),
      isDoubled: doubled.has(index),
      linked: linked.size === 0 ? null : linkedAs(line.text, linked.get(index), copies),
    };
  });
}

/** Lines that hold several parts of an item, each part on its own. */
function partLines(cells: readonly Line[], text: string): readonly Line[] {
  const own = partFrontedTitles(partBracketedButtons(cells, text), text);
  return partOpeningDates(partGluedStories(partFlattenedLines(text, own), text), text);
}

/** So many headlines are printed twice. */
const MIN_DOUBLED = 3;

function findDoubled(lines: readonly Compared[]): ReadonlySet<number> {
  const found = lines.flatMap(({ folded, text }, index) => {
    const isSame = folded.length >= MIN_COPY && folded === lines[index - 1]?.folded;
    return isSame && !looksLikeProse(text) ? [index] : [];
  });
  return new Set(found.length >= MIN_DOUBLED ? found : []);
}

/** So many days without a year are when the items of a page were published. */
const MIN_YEARLESS = 3;

function withYearless(joined: readonly JoinedLine[]): readonly JoinedLine[] {
  const isDay = ({ line, date }: JoinedLine): boolean => date === null && isYearless(line.text);
  if (joined.filter(isDay).length < MIN_YEARLESS) return joined;
  return joined.map((one) =>
    isDay(one) ? { ...one, date: { raw: one.line.text, kicker: null, author: null, fit: "pure" } } : one,
  );
}

function linkedAs(text: string, own: string | undefined, copies: ReadonlySet<string>): PageLine["linked"] {
  if (own !== undefined) return "itself";
  return copies.has(text) ? "copy" : "no";
}

/** Whether `long` says `short` with a few words more. */
function isMostOf(headline: string, long: string): boolean {
  // A link may leave the kicker of its headline out.
  const front = headline.indexOf(": ") + 1;
  const short =
    front > 0 && front <= 40 && !long.includes(headline) ? headline.slice(front).trim() : headline;
  const more = long.length - short.length;
  return short.length >= 14 && more > 0 && more <= 40 && more <= short.length && long.includes(short);
}

/** `News: New bridge opens` below a picture's `New bridge opens` is the headline. */
function addsKicker(short: string, long: string): boolean {
  return long.endsWith(short) && isKnownKicker(long.slice(0, -short.length).replace(/[\s:|–—-]+$/, ""));
}

function countLines(lines: readonly Compared[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, { folded }] of lines.entries())
    if (!isEqualNear(lines, index, -1) && !isLinkAgain(lines, index))
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return counts;
}

type Compared = Pick<PageLine, "folded" | "text">;

/** Whether a copy of the line stands directly before or after it; copies of kickers stand an item further. */
function isEqualNear(lines: readonly Compared[], index: number, step: 1 | -1): boolean {
  const own = lines[index]?.folded ?? "";
  if (own === "") return lines[index]?.text === lines[index + step]?.text;
  if (own.length < MIN_COPY || isKnownKicker(own)) return false;
  const reach = own.length >= LONG_COPY ? 3 : 2;
  for (let away = 1; away <= reach; away++) if (lines[index + away * step]?.folded === own) return true;
  return false;
}

/** A picture's description says the headline that follows it, there perhaps with a kicker or a date. */
function isWithinNext(lines: readonly Compared[], index: number): boolean {
  const own = lines[index]?.folded ?? "";
  if (own.length < 14) return false;
  for (let at = index + 1; at <= index + NEAR; at++) {
    const { folded: other = "", text = "" } = lines[at] ?? {};
    // Below a text stands a link that repeats the headline, which makes the headline no picture.
    if (looksLikeProse(text)) return false;
    const both = `${other} ${lines[at + 1]?.folded ?? ""}`;
    if (isMostOf(own, other) || own === both || isMostOf(own, both)) return true;
  }
  return false;
}

/** Behind `Read more` stands the headline again, for those who hear the page. */
function isLinkAgain(lines: readonly Compared[], index: number): boolean {
  const own = lines[index]?.folded ?? "";
  if (own.length < MIN_COPY || !isPageLabel(lines[index - 1]?.text ?? "")) return false;
  return lines.slice(Math.max(0, index - REACH), index - 1).some(({ folded }) => folded === own);
}

function findRepeat(lines: readonly Compared[], index: number): PageLine["repeats"] {
  const own = lines[index]?.folded ?? "";
  if (isEqualNear(lines, index, -1) || isMostOf(own, lines[index - 1]?.folded ?? "")) return "whole";
  if (own.length < 14) return null;
  if (isLinkAgain(lines, index)) return "within";
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const other = lines[at]?.folded ?? "";
    // A headline may be broken in two.
    const both = `${other} ${lines[at + 1]?.folded ?? ""}`;
    if (isMostOf(other, own)) return addsKicker(other, own) ? null : "within";
    if (at + 1 < index && (isMostOf(both, own) || both === own)) return "within";
  }
  return null;
}

import { monthOf } from "@/lib/ingest/dates/months";
import { goesOnUnspaced, unspacedWidth } from "@/lib/ingest/formats/newsletter/unspaced-lines";
import { foldText } from "@/lib/ingest/text/fold";
import { filledLines, type Line } from "@/lib/ingest/text/lines";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Lines that are one paragraph: mail programs break long ones at a fixed width. */
export interface Paragraph extends Line {
  /** True where a blank line stands above. */
  readonly hasGap: boolean;
}

/** Mail is broken at 60 to 80 units, rarely later. */
const WIDEST = 100;

/** Of the long lines that have one below, so many must be full before a text counts as broken at a width. */
const MIN_FULL = 0.6;

/** Shorter lines end for reasons of their own. */
const MIN_LONG = 40;

const OPENS = /^(?:[-–—•·*>→»▸]\s|\d{1,2}[.)|]\s|[-–—_=*#~]{3,}|\[\s?[^[\]\d]{3,42}\]$|https?:\S{1,400}$)/;

/** Whether a mail program broke the text's lines: long ones end where the next word had no room. */
function looksBroken(lines: readonly Line[], gaps: readonly boolean[], width: number): boolean {
  const tally = { full: 0, all: 0, fullSmall: 0, allSmall: 0 };
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    // What ends like a sentence may end there for that reason, and says nothing.
    if (!next || gaps[index + 1] || line.text.length < MIN_LONG || endsLikeSentence(line.text)) continue;
    const full = isFull(line, next, width) ? 1 : 0;
    const small = /^\p{Ll}/u.test(next.text) ? 1 : 0;
    tally.full += full;
    tally.all++;
    tally.fullSmall += full * small;
    tally.allSmall += small;
  }
  // A small letter at the start of a line goes on with a sentence.
  const isToldByCase = tally.fullSmall >= 2 && tally.fullSmall >= MIN_FULL * tally.allSmall;
  return isToldByCase || (tally.all >= 2 && tally.full >= MIN_FULL * tally.all);
}

const MIN_UNBROKEN = 2;

/** Where several lines are much longer than any mail program leaves them, none broke the others. */
const hasLongLines = (lines: readonly Line[]): boolean => {
  const long = lines.filter(({ text }) => text.length >= MIN_LONG && !/https?:/i.test(text));
  const unbroken = long.filter(({ text }) => text.length > WIDEST);
  return unbroken.length >= MIN_UNBROKEN && unbroken.length * 4 >= long.length;
};

/** True for a bullet, a number, a rule, an address alone; a day that came to stand at the start of a line is none. */
const opensAnew = (text: string): boolean => OPENS.test(text) && !startsWithDay(text);

/** `27. May …`: a day, no number of a list. */
export function startsWithDay(text: string): boolean {
  const month = /^\d{1,2}\.\s(\p{L}{3,14})/u.exec(text)?.[1];
  return month !== undefined && monthOf(foldText(month)) !== null;
}

const QUOTED = /^>[>\s]{0,10}/;

/** Where most lines are quoted, as of a mail that is passed on, the signs for it are none of the text. */
function withoutQuotes(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const own = line.text.replace(QUOTED, "");
    return own === "" ? [] : [{ ...line, text: own }];
  });
}

const isQuoted = ({ text }: Line): boolean => text.startsWith(">");

/** Read a text in paragraphs, and join what a mail program broke. */
export function readParagraphs(text: string): Paragraph[] {
  const printed = filledLines(text);
  const quoted = printed.filter(isQuoted);
  const isPassedOn = quoted.length * 2 >= printed.length;
  const lines = isPassedOn ? withoutQuotes(printed) : printed;
  const gaps = lines.map((line, index) => hasGap(text, lines[index - 1], line));
  // Who passes a letter on writes lines of another width above it.
  const width = widthOf(lines.slice(0, 2_000), gaps, isPassedOn ? (quoted[0]?.start ?? 0) : 0);
  const isBroken = width <= WIDEST && !hasLongLines(lines) && looksBroken(lines, gaps, width);
  const unspaced = unspacedWidth(lines, gaps);
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    const isBlock = before !== undefined && gaps[index] === false;
    const isUnspaced = isBlock && goesOnUnspaced(before, line, unspaced);
    const goesOn =
      isBlock &&
      isBroken &&
      (isFull(before, line, width) || isMidSentence(before, line)) &&
      !opensAnew(line.text);
    if (last && (isUnspaced || goesOn)) {
      paragraphs[paragraphs.length - 1] = {
        ...last,
        end: line.end,
        next: line.next,
        text: `${last.text}${isUnspaced ? "" : " "}${line.text}`,
      };
    } else {
      paragraphs.push({ ...line, hasGap: gaps[index] ?? true });
    }
  }
  return paragraphs;
}

/** So many lines whose sentence goes on in small letters below tell the width of all. */
const MIN_TELLING = 4;

/** The longest line that goes on below; what stands alone, rules and addresses may stick out. */
function widthOf(lines: readonly Line[], gaps: readonly boolean[], from: number): number {
  const going = lines.filter(
    ({ text, start }, index) =>
      start >= from && index + 1 < lines.length && !gaps[index + 1] && !/https?:|^\P{L}+$/iu.test(text),
  );
  const own = new Set(going);
  const small = lines.filter((line, index) => own.has(line) && /^\p{Ll}/u.test(lines[index + 1]?.text ?? ""));
  return Math.max(0, ...(small.length >= MIN_TELLING ? small : going).map(({ text }) => text.length));
}

/** Where lines are broken by hand some end early: the next one goes on in small letters. */
const isMidSentence = (line: Line, next: Line): boolean =>
  line.text.length >= MIN_LONG && /\p{L}$/u.test(line.text) && /^\p{Ll}/u.test(next.text);

function hasGap(text: string, before: Line | undefined, line: Line): boolean {
  return before === undefined || /[\r\n]/.test(text.slice(before.next, line.start));
}

/** True where the first word of the next line had no room any more. */
function isFull(line: Line, next: Line, width: number): boolean {
  const at = next.text.indexOf(" ");
  if (!/\p{L}/u.test(line.text)) return false;
  return line.text.length + 1 + (at < 0 ? next.text.length : at) > width - 1;
}

import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { readDatedHeading } from "@/lib/ingest/formats/newsletter/dated-headings";
import { readDatedLabel } from "@/lib/ingest/formats/newsletter/dated-label";
import type { HeadingForm, LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { startsWithDay } from "@/lib/ingest/formats/newsletter/paragraphs";
import { isStoryGreeting } from "@/lib/ingest/formats/newsletter/story-greeting";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { endsLikeSentence, looksLikeProse } from "@/lib/ingest/text/sentences";

const BULLET = /^[-–—•·*>▸]\s/;
const NUMBER =
  /^(?:[\d０-９]{1,2}[.)|:．）：、]|\[\d{1,3}\](?=\s?[\p{L}\p{Ps}«»“„"'‘¿¡])|\d{1,2}\s?[|/](?!\d))\s{0,3}(?=\S)/u;
/** `■1 研究`: behind a mark a number needs no stop. */
const NUMBER_BESIDE =
  /^[\d０-９]{1,2}\s(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;
const MARKS = /^(?:#{1,4}|[*=_~+-]{2,6}|[▶►■●◆★□◇○☆◎])\s{0,3}|\s{0,3}(?:#{1,4}|[*=_~+-]{2,6})$/g;
const DECORATED = /^([*=_~+#-])\1{1,8}\s.{2,60}\s\1{2,9}$/;
/** A small picture in front of a headline. */
export const PICTURE =
  /^(?:(?![©®™])\p{Extended_Pictographic}(?:\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}]){0,3}){1,4}\s?(?=[\p{L}\p{N}\p{Ps}«“„"'¿¡])/u;
/** `*Bold words*`, as mail programs write them. */
const STARRED = /^([*_])(?=[^\s*_]).{2,158}(?<=[^\s*_])\1$/;
/** `[1]` behind a sentence: the letter's last lines say where it leads. */
const NOTES = /(?:\s?\[\d{1,3}\]){1,4}$/;
/** `… in May. (The Harbour Post, 3 min)`: where a text is from, behind its last sentence. */
const SOURCE = /(?<=[.!?…]["'”’»]{0,2})\s\((?![^()]{0,36}(?:19|20)\d{2}\))[^()]{2,40}\)$/u;
const MAX_HEADING = 160;
const MAX_SECTION = 50;

/** The words that a line would have as a headline, and how it is made one; null words for what can't be one. */
export function readHeading(text: string, isUnderlined: boolean): Pick<LetterLine, "heading" | "form"> {
  const heading = wordsOf(text, isUnderlined);
  if (heading === null) return { heading, form: "plain" };
  const forms = [
    ...(DECORATED.test(text) ? ["framed"] : STARRED.test(text) ? ["starred"] : marksOf(text)),
    ...(NUMBER.test(text.replace(MARKS, "")) ? ["numbered"] : []),
    ...(isUnderlined ? ["underlined"] : []),
    ...(isCapitals(heading) ? ["capitals"] : []),
  ];
  // Where headlines and sections are both in capitals, those that lead somewhere are the headlines.
  if (forms.join(" ") === "capitals" && NOTES.test(text)) forms.push("linked");
  return { heading, form: forms.length === 0 ? "plain" : forms.join(" ") };
}

/** The marks in front of a headline; how many they are tells its level. */
const marksOf = (text: string): string[] =>
  PICTURE.test(text)
    ? ["picture"]
    : (/^(?:#{1,4}|[*=_~+-]{2,6}|[▶►■●◆★□◇○☆◎])(?=[^#*=_~+-])/u.exec(text)?.slice() ?? []);

function wordsOf(text: string, isUnderlined: boolean): string | null {
  if (text.length > MAX_HEADING || (BULLET.test(text) && !readDatedHeading(text)) || startsWithDay(text))
    return null;
  const words = STARRED.test(text) ? text.slice(1, -1) : text;
  const bare = [SOURCE, PICTURE, NUMBER, MARKS, NUMBER, ...(marksOf(text).length > 0 ? [NUMBER_BESIDE] : [])]
    .reduce((left, mark) => left.replace(mark, ""), words)
    .trim();
  // In brackets as a whole is a remark, or who wrote; behind a stroke is who signs: `/Ada in Marsh`.
  if (/^\/\s?\p{Lu}/u.test(text)) return null;
  if (/^[(（][^()（）]*[)）]$/.test(bare)) return null;
  if (bare.length < 3 || !/\p{L}{2}/u.test(bare) || /^https?:/i.test(bare)) return null;
  // What is marked as a headline may call out.
  const isMarked = isUnderlined || marksOf(text).length > 0 || isCapitals(bare);
  if (/!["'”’»)]*$/.test(bare) && isMarked) return bare;
  // A semicolon ends a question in Greek.
  if (/(?:[.!…,،:。۔]|(?<!\p{Script=Greek});)["'”’»)]*$/u.test(bare)) return null;
  if (readDateLine(bare)?.fit === "pure") return null;
  return looksLikeProse(bare) && !/[?؟;]["'”’»)]*$/.test(bare) ? null : bare;
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length >= 3 && letters !== letters.toLowerCase() && letters === letters.toUpperCase();
}

/** True for running text. */
export function isRunning(line: LetterLine | undefined): boolean {
  if (!line || line.more !== null || line.label !== null || line.note !== null) return false;
  if (line.form !== "plain") return false;
  const text = line.text.replace(NOTES, "").replace(SOURCE, "");
  return looksLikeProse(text) || (text.length >= 25 && endsLikeSentence(text));
}

/** A question may be a headline: it is one where other text follows. */
function isText(lines: readonly LetterLine[], index: number): boolean {
  const line = lines[index];
  if (!isRunning(line) || !line) return false;
  const next = lines[index + 1];
  return line.heading === null || !(isRunning(next) && next?.heading === null);
}

/** `Who has the flagpole?` and below it `All of it.`: a short sentence that has a paragraph of its own, as its headline has. */
function isAnswer(lines: readonly LetterLine[], index: number): boolean {
  const [heading, line, next] = lines.slice(index - 1, index + 2);
  if (!line || line.label !== null || line.more !== null || line.note !== null) return false;
  const areApart = heading?.hasGap && heading.heading !== null && line.hasGap && (next?.hasGap ?? true);
  return areApart === true && /^\p{Lu}.*\s.*\p{L}[.。]$/u.test(line.text);
}

/** A line of dashes, a day, a name and a place: so many lines at most are between a headline and its text. */
const MAX_BETWEEN = 4;

/** Below a headline stands running text, perhaps under a line of dashes or its small print. */
export function leadsText(lines: readonly LetterLine[], index: number): boolean {
  for (let at = index + 1; at <= index + MAX_BETWEEN; at++) {
    if (isText(lines, at) || isAnswer(lines, at)) return true;
    const next = lines[at];
    if (!next) return false;
    const isPassed =
      next.label === "divider" ||
      next.label === "picture" ||
      isSmallPrint(next) ||
      isStoryGreeting(lines, at);
    if (!isPassed) return false;
  }
  return false;
}

function isSmallPrint(line: LetterLine): boolean {
  if (line.note !== null) return !line.note.isAbove;
  return readDateLine(line.text)?.fit === "pure" || readDatedLabel(line) !== null;
}

/** A section that opens with so much text of its own is a story. */
const MIN_STORY = 120;

function hasStory(lines: readonly LetterLine[], index: number): boolean {
  if (!leadsText(lines, index)) return false;
  let length = 0;
  for (let at = below(lines, index); at < lines.length && isText(lines, at); at++)
    length += lines[at]?.text.length ?? 0;
  return length >= MIN_STORY;
}

const below = (lines: readonly LetterLine[], index: number): number =>
  lines[index + 1]?.label === "divider" ? index + 2 : index + 1;

/** Over a section stands its name, and right below it the first headline. */
function isOverHeading(lines: readonly LetterLine[], index: number): boolean {
  const heading = lines[index]?.heading ?? "";
  if (heading.length > MAX_SECTION || readDateLine(heading)) return false;
  const next = below(lines, index);
  // A rule with room above it parts what stands above from what stands below.
  if (next > index + 1 && lines[index + 1]?.hasGap) return false;
  if (lines[next]?.rest !== undefined) return true;
  return (lines[next]?.heading ?? null) !== null && leadsText(lines, next);
}

const MAX_STACKED = 40;
const MIN_LONGER = 1.5;

/** In one block a short line, right below it a longer one or a name, and then the text: kicker and headline, whatever others look like. */
function isStacked(lines: readonly LetterLine[], index: number): boolean {
  const [kicker, title, text] = lines.slice(index - 1, index + 2);
  if (kicker?.heading == null || !kicker.hasGap || title?.hasGap !== false || !isRunning(text)) return false;
  const isBlock = !text?.hasGap || isNamed(kicker);
  const isText = text?.heading === null && text.text.length >= MIN_LONGER * title.text.length;
  return kicker.heading.length <= MAX_STACKED && isBlock && isText;
}

/** `◆ The pump is in` over its link alone: other headlines with that mark lead a text. */
const isBareStory = (lines: readonly LetterLine[], index: number, { leading }: LetterStyle): boolean =>
  leading.has(lines[index]?.form ?? "plain") && lines[index + 1]?.more != null;

/** How a letter prints its headlines and the names of its sections. */
export interface LetterStyle {
  /** The form of all headlines; null where they are plain or of several forms. */
  readonly title: HeadingForm | null;
  readonly sections: ReadonlySet<HeadingForm>;
  /** How many names of sections stand between two rules. */
  readonly framed: number;
  /** Forms, but plain ones, of headlines that lead a text. */
  readonly leading: ReadonlySet<HeadingForm>;
}

/** Whether headlines are told by the addresses that they lead to. */
export const areLinked = ({ title }: Pick<LetterStyle, "title">): boolean =>
  title?.includes("linked") === true;

const MIN_FRAMED = 2;

/** Right between two rules. */
const isFramed = (lines: readonly LetterLine[], index: number): boolean =>
  [lines[index - 1], lines[index + 1]].every((line) => line?.label === "divider") &&
  lines[index]?.hasGap === false &&
  lines[index + 1]?.hasGap === false;

/** So many headlines, and this share of all that lead a text, must look alike. */
const MIN_ALIKE = 2;
const MIN_SHARE = 0.6;

/** Learn from the lines that lead a text, and from those that stand over them, what each looks like. */
export function learnStyle(lines: readonly LetterLine[]): LetterStyle {
  const titles = new Map<HeadingForm, number>();
  const sections = new Set<HeadingForm>();
  let [total, framed] = [0, 0];
  for (const [index, { heading, form, rest }] of lines.entries()) {
    if (heading === null) continue;
    if (isOverHeading(lines, index)) {
      if (form !== "plain") sections.add(form);
      if (isFramed(lines, index)) framed++;
    } else if (rest !== undefined || leadsText(lines, index)) {
      titles.set(form, (titles.get(form) ?? 0) + 1);
      total++;
    }
  }
  const [form, count] = [...titles].sort((a, b) => b[1] - a[1])[0] ?? ["plain", 0];
  const isAlike = form !== "plain" && count >= MIN_ALIKE && count >= MIN_SHARE * total;
  const leading = new Set([...titles.keys()].filter((one) => one !== "plain"));
  return { title: isAlike ? form : null, sections, leading, framed };
}

/** Whether the heading at `index` is a headline, the name of a section, or neither. */
export function headingRole(
  lines: readonly LetterLine[],
  index: number,
  style: LetterStyle,
): "title" | "section" | null {
  const line = lines[index];
  if (!line || line.heading === null) return null;
  const isOver = isOverHeading(lines, index);
  // A headline that looks like all others stands over another one only where it is the name of a section.
  if (isOver && (line.form !== style.title || lines[below(lines, index)]?.form === style.title))
    return "section";
  if (isNamed(line) && !leadsText(lines, index)) return "section";
  if (style.framed >= MIN_FRAMED && isFramed(lines, index)) return "section";
  if (line.form !== "plain" && !isNamed(line) && hasStory(lines, index)) return "title";
  if (style.title !== null) {
    if (line.form === style.title) return "title";
    if (isNamed(line) || style.sections.has(line.form)) return "section";
    if (isStacked(lines, index)) return "title";
    // Where all headlines lead somewhere, one that doesn't is a section's.
    if (areLinked(style) && line.hasGap && line.heading.length <= MAX_SECTION) return "section";
    // A question in running text is no headline where headlines have marks.
    return line.form !== "plain" && leadsText(lines, index) ? "title" : null;
  }
  if (line.heading.length <= MAX_SECTION && (line.form.includes("framed") || style.sections.has(line.form)))
    return "section";
  return leadsText(lines, index) || isBareStory(lines, index, style) ? "title" : null;
}

const isNamed = ({ heading }: LetterLine): boolean => heading !== null && isKnownKicker(heading);

/** A line without its number and its bullet, as a list of contents has it. */
export const withoutNumber = (text: string): string => text.replace(NUMBER, "").replace(BULLET, "");

/** True for a headline with a number of its own. */
export const isNumbered = ({ form }: LetterLine): boolean => form.includes("numbered");

import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { monthOf } from "@/lib/ingest/dates/months";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import {
  isIssueLine,
  isLetterName,
  type LetterLabel,
  letterLabel,
  type MoreLink,
  readMoreLink,
} from "@/lib/ingest/formats/newsletter/labels";
import { type Paragraph, readParagraphs } from "@/lib/ingest/formats/newsletter/paragraphs";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
import { endsLikeSentence, looksLikeProse } from "@/lib/ingest/text/sentences";

/** A paragraph of a newsletter, with what it looks like. */
export interface LetterLine extends Paragraph {
  readonly label: LetterLabel | "divider" | null;
  readonly more: MoreLink | null;
  /** The words of a headline without its number or its marks; null for what can't be one. */
  readonly heading: string | null;
}

/** What a paragraph is within the letter. */
export type LetterRole = "head" | "intro" | "section" | "title" | "body" | "more" | "label" | "foot";

/** A newsletter in paragraphs with their roles, and the date of the issue as it is printed. */
export interface Letter {
  readonly lines: readonly LetterLine[];
  readonly roles: readonly LetterRole[];
  readonly date: string | null;
}

const DIVIDER = /^(?:[-–—_=*#~•·+]\s?){3,}$/;
const BULLET = /^[-–—•·*>▸]\s/;
const NUMBER = /^(?:\d{1,2}[.)|:]|\d{1,2}\s?[|/])\s{0,3}(?=\S)/;
const MARKS = /^(?:#{1,4}|[*=_~+-]{2,6}|[▶►■●◆★→»])\s{0,3}|\s{0,3}(?:#{1,4}|[*=_~+-]{2,6})$/g;
const DECORATED = /^([*=_~+#-])\1{1,8}\s.{2,60}\s\1{2,9}$/;
const MAX_HEADING = 160;
const MAX_SECTION = 50;

/** The masthead and the list of contents stand within so many paragraphs. */
const MASTHEAD = 14;
const DATED = 8;
const NAMED = 5;

/** A foot has so many lines at most. */
const MAX_FOOT = 16;

/** Read a newsletter's paragraphs and what each of them is. */
export function readLetter(text: string): Letter {
  const lines = readParagraphs(text).map((paragraph): LetterLine => {
    const label = DIVIDER.test(paragraph.text.slice(0, 200)) ? "divider" : letterLabel(paragraph.text);
    const more = label === null ? readMoreLink(paragraph.text) : null;
    const heading = label === null && more === null ? headingOf(paragraph.text) : null;
    return { ...paragraph, label, more, heading };
  });
  const top = mastheadEnd(lines);
  const foot = footStart(lines, top);
  return { lines, roles: giveRoles(lines, top, foot), date: issueDate(lines.slice(0, top)) };
}

function headingOf(text: string): string | null {
  if (text.length > MAX_HEADING || BULLET.test(text)) return null;
  const bare = text.replace(NUMBER, "").replace(MARKS, "").trim();
  if (bare.length < 3 || !/\p{L}{2}/u.test(bare) || looksLikeProse(bare)) return null;
  if (/[.!…;,،:。۔]["'”’»)]*$/.test(bare) || /^https?:/i.test(bare)) return null;
  return bare;
}

function mastheadEnd(lines: readonly LetterLine[]): number {
  let end = 0;
  for (const [index, { text, label }] of lines.slice(0, MASTHEAD).entries()) {
    const isDated =
      index < DATED && (isIssueLine(text) || readDateLine(text) !== null || monthIn(text) !== null);
    if (
      label === "view" ||
      label === "greeting" ||
      label === "contents" ||
      isDated ||
      (index < NAMED && isLetterName(text))
    ) {
      if (text.length <= 120) end = index + 1;
    }
    if (label === "foot" && index > NAMED) break;
    if (label === "contents") end = contentsEnd(lines, index + 1);
  }
  return end;
}

/** The list of contents ends where its first line comes again, at a divider, or where running text begins. */
function contentsEnd(lines: readonly LetterLine[], from: number): number {
  const first = foldText(lines[from]?.text.replace(NUMBER, "").replace(BULLET, "") ?? "");
  for (let index = from; index < Math.min(lines.length, from + 2 * MASTHEAD); index++) {
    const line = lines[index];
    if (!line || line.label === "divider" || isRunning(line)) return index === from ? from : index;
    if (index > from && foldText(line.heading ?? "") === first) return index;
    if (index > from && line.hasGap && !lines[from + 1]?.hasGap) return index;
  }
  return from;
}

function footStart(lines: readonly LetterLine[], top: number): number {
  const from = Math.max(top + 1, lines.length - MAX_FOOT);
  const at = lines.findIndex(({ label }, index) => index >= from && label === "foot");
  return at < 0 ? lines.length : at;
}

const isRunning = ({ text, more, label }: LetterLine): boolean =>
  more === null && label === null && (looksLikeProse(text) || (text.length >= 25 && endsLikeSentence(text)));

function giveRoles(lines: readonly LetterLine[], top: number, foot: number): LetterRole[] {
  const hasGaps = lines.filter(({ hasGap }) => hasGap).length * 4 > lines.length;
  const counts = new Map<string, number>();
  for (const { heading } of lines) {
    if (heading !== null) counts.set(foldText(heading), (counts.get(foldText(heading)) ?? 0) + 1);
  }
  const roles: LetterRole[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    let role = index < top ? "head" : index >= foot ? "foot" : roleOf(lines, index, roles, hasGaps);
    if (role === "section" && (counts.get(foldText(line.heading ?? "")) ?? 0) > 1 && !isOpen) role = "intro";
    if (role === "title") isOpen = true;
    if (role === "section") isOpen = false;
    if (!isOpen && (role === "body" || role === "more")) role = "intro";
    roles.push(role);
  }
  return roles;
}

function roleOf(
  lines: readonly LetterLine[],
  index: number,
  roles: readonly LetterRole[],
  hasGaps: boolean,
): LetterRole {
  const line = lines[index];
  if (!line || line.label !== null) return "label";
  if (line.more) return "more";
  // Below a headline stands the day of an event.
  const isDay = roles.at(-1) === "title" && readDateLine(line.text) !== null;
  if (isDay || line.heading === null || !isFree(lines, index, hasGaps)) return "body";
  if (DECORATED.test(line.text) && line.heading.length <= MAX_SECTION) return "section";
  if (leadsText(lines, index)) return "title";
  return isSection(lines, index) ? "section" : "body";
}

/** A headline has room above it. */
function isFree(lines: readonly LetterLine[], index: number, hasGaps: boolean): boolean {
  const [line, before] = [lines[index], lines[index - 1]];
  if (!line || !before || line.hasGap || !hasGaps) return true;
  return before.label !== null || before.more !== null || before.heading !== null || NUMBER.test(line.text);
}

/** Below a headline stands running text, perhaps under a line of dashes or a date. */
function leadsText(lines: readonly LetterLine[], index: number): boolean {
  for (const next of lines.slice(index + 1, index + 3)) {
    if (isRunning(next)) return true;
    if (next.label !== "divider" && readDateLine(next.text)?.fit !== "pure") return false;
  }
  return false;
}

/** Over a section stands its name, and right below it the first headline. */
function isSection(lines: readonly LetterLine[], index: number): boolean {
  const heading = lines[index]?.heading ?? "";
  if (heading.length > MAX_SECTION || readDateLine(heading)) return false;
  const below = lines[index + 1]?.label === "divider" ? index + 2 : index + 1;
  return isKnownKicker(heading) || ((lines[below]?.heading ?? null) !== null && leadsText(lines, below));
}

/** `March 2024`, `marzo de 2024`: an issue of a month. */
function monthIn(text: string): string | null {
  if (text.length > 120) return null;
  const match = /(\p{L}{3,14})\.?,?\s(?:de\s|del\s)?(?:19|20)\d{2}(?!\d)/u.exec(text);
  return match && monthOf(foldText(match[1] ?? "")) ? match[0] : null;
}

function issueDate(head: readonly LetterLine[]): string | null {
  for (const { text } of head) {
    const found = readDateLine(text)?.raw ?? findPrintedDate(text)?.raw ?? monthIn(text);
    if (found) return found;
  }
  return null;
}

import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { isRunning } from "@/lib/ingest/formats/newsletter/headings";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { foldText } from "@/lib/ingest/text/fold";

/** A letter as its host shows it on a page: where its headline, its small print and its text stand. */
export interface HostedPost {
  readonly title: number;
  readonly author: number;
  readonly date: number;
  /** As it is printed. */
  readonly printed: string;
  /** Index of the first line of the text, and the one after its last. */
  readonly text: number;
  readonly end: number;
}

/** The head of a page has so many lines at most. */
const MAX_HEAD = 40;
const MAX_TITLE = 160;
const MAX_NAME = 60;
/** Headline, second headline, author. */
const MAX_ABOVE = 4;
const MIN_COUNTERS = 2;
const MAX_BUTTON = 24;
/** So many paragraphs are a text. */
const MIN_TEXTS = 3;

const NUMBER = /^\d{1,3}(?:[.,  ]?\d){0,6}\s?[KkMm]?$/u;
const BESIDE_DATE = /^[∙·•|]\s?\S.{0,30}$/u;

/**
 * Find the one post of a page: its headline, which stands above it once more in the box for sharing, its author, its
 * day, and right below that the counters of what readers did. No words tell it, so it is one in any language.
 */
export function findHostedPost(lines: readonly LetterLine[]): HostedPost | null {
  const heads = [...lines.slice(0, MAX_HEAD).keys()].flatMap((date) => headAt(lines, date) ?? []);
  const [head] = heads;
  if (!head || heads.length > 1) return null;
  const end = endOfPost(lines, head);
  if (hasOtherPost(lines, head, end)) return null;
  const texts = lines.slice(head.text, end).filter((line) => isRunning(line)).length;
  return texts >= MIN_TEXTS ? { ...head, end } : null;
}

/** A headline that the page has said before, or the same author, over a day and a text of its own: a page of several posts. */
function hasOtherPost(lines: readonly LetterLine[], head: Omit<HostedPost, "end">, end: number): boolean {
  const author = foldText(lines[head.author]?.text ?? "");
  for (let at = head.text + 1; at < end; at++) {
    const name = lines[at - 1];
    const found = name && name.text.length <= MAX_NAME ? readDateLine(lines[at]?.text ?? "") : null;
    if (!name || found?.fit !== "pure" || isRelativeTime(found.raw) || !isRunning(lines[at + 1])) continue;
    const title = lines[at - 2];
    const isHeadline = title !== undefined && title.text.length <= MAX_TITLE && !isRunning(title);
    if (isHeadline && (foldText(name.text) === author || titleAbove(lines, at - 1) >= 0)) return true;
  }
  return false;
}

function headAt(lines: readonly LetterLine[], date: number): Omit<HostedPost, "end"> | null {
  const found = readDateLine(lines[date]?.text ?? "");
  const author = date - 1;
  const name = lines[author];
  if (found?.fit !== "pure" || isRelativeTime(found.raw) || !name || name.text.length > MAX_NAME) return null;
  const counters = countersBelow(lines, date);
  const title = titleAbove(lines, author);
  if (counters === null || title < 0) return null;
  return { title, author, date, printed: found.raw, text: counters };
}

/** Index of the first line of the text, behind the counters below the day; null where there are none. */
function countersBelow(lines: readonly LetterLine[], date: number): number | null {
  const isBeside = BESIDE_DATE.test(lines[date + 1]?.text ?? "");
  let at = isBeside ? date + 2 : date + 1;
  const first = at;
  while (NUMBER.test(lines[at]?.text ?? "")) at++;
  if (at - first < MIN_COUNTERS) return null;
  for (let line = lines[at]; line && !line.hasGap && line.text.length <= MAX_BUTTON; line = lines[at]) at++;
  return at;
}

/** Index of the headline above an author, which the page has said before; below 0 where none stands there. */
function titleAbove(lines: readonly LetterLine[], author: number): number {
  for (let at = author - 1; at >= Math.max(1, author - MAX_ABOVE); at--) {
    const line = lines[at];
    if (!line || line.text.length > MAX_TITLE || !/\S\s+\S/.test(line.text)) continue;
    const folded = foldText(line.text);
    if (lines.slice(0, at).some(({ text }) => foldText(text) === folded)) return at;
  }
  return -1;
}

/** Below its text a post's first counter comes again with its word, or readers have their say, or other posts are offered. */
function endOfPost(lines: readonly LetterLine[], head: Omit<HostedPost, "end">): number {
  const likes = lines[head.date + 1]?.text.match(NUMBER) ? head.date + 1 : head.date + 2;
  const counter = lines[likes]?.text ?? "";
  const author = foldText(lines[head.author]?.text ?? "");
  const from = head.text + 1;
  const found = lines.findIndex((line, index) => {
    if (index < from) return false;
    const { text, label } = line;
    if (label === "foot" && /^(?:©|copyright\b|\(c\))/iu.test(text)) return true;
    const next = lines[index + 1];
    const isComment = next !== undefined && !next.hasGap && isRelativeTime(next.text);
    return (
      (isComment && text.length <= MAX_NAME) || (isOffered(text, author) && NUMBER.test(next?.text ?? ""))
    );
  });
  const end = found < 0 ? lines.length : found;
  const at = closingCounter(lines, counter, { from, end });
  return at < 0 ? end : at;
}

/** Where the counter comes again with its word, alone or beside other counters; below 0 where it does not. */
function closingCounter(
  lines: readonly LetterLine[],
  counter: string,
  { from, end }: { readonly from: number; readonly end: number },
): number {
  const isCount = ({ text }: LetterLine, number: string): boolean =>
    text.startsWith(`${number} `) && text.length <= MAX_BUTTON && !/[.!?:,;]$/.test(text);
  if (counter === "") return -1;
  if (!/^[1-9]$/.test(counter))
    return lines.slice(0, end).findIndex((line, index) => index >= from && isCount(line, counter));
  // `2 onions`: a small number counts much else; behind the text's end no text goes on.
  const last = lines.slice(0, end).findLastIndex((line, index) => index >= from && isCount(line, counter));
  return last >= 0 && lines.slice(last, end).some((line) => isRunning(line)) ? -1 : last;
}

/** `Nov 2 • Ada Marsh`: over its counters another post of the author's, not over its text. */
function isOffered(text: string, author: string): boolean {
  if (text.length > MAX_NAME + 40 || !/\s[•·∙|]\s/.test(text)) return false;
  return foldText(text).includes(author) && readDateLine(text) !== null;
}

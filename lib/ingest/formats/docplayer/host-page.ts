import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { findHostText, type TextRange } from "@/lib/ingest/formats/docplayer/find-host-text";
import { type HostLine, readHostLines } from "@/lib/ingest/formats/docplayer/host-lines";
import { weighHost } from "@/lib/ingest/formats/docplayer/weigh-host";
import { foldLetters, foldText } from "@/lib/ingest/text/fold";
import type { Line } from "@/lib/ingest/text/lines";

/** A field of the document, and the line that it was read from. */
export interface HostField {
  readonly value: string;
  readonly line: Line;
}

/** A page of a document host: the document's fields, its text, and the titles of others. */
export interface HostPage {
  readonly lines: readonly HostLine[];
  readonly text: TextRange;
  readonly title: HostField | null;
  readonly author: HostField | null;
  readonly date: HostField | null;
  readonly related: readonly string[];
  /** 0 to 1: how much of the page says that it is one. */
  readonly confidence: number;
}

/** Read a page of a document host, or null where too little says that it is one. */
export function readHostPage(text: string): HostPage | null {
  const lines = readHostLines(text);
  const confidence = weighHost(lines);
  if (confidence === 0) return null;
  const range = findHostText(lines);
  if (!range) return null;
  const head = lines.slice(0, range.start);
  const title = findTitle(lines, range);
  const author = findAuthor(head, title);
  return {
    lines,
    text: range,
    title,
    author,
    date: findDate(lines, range),
    related: findRelated(lines, range, title?.value ?? ""),
    confidence,
  };
}

const isScreen = (line: HostLine) => line.label !== null || (line.sign !== null && line.sign !== "sign");

const isWords = (line: HostLine) => !isScreen(line) && line.sign === null && /\p{L}{2}/u.test(line.text);

/** What hosts add to a document's title: `| PDF | Bees`, ` - Host`, ` [PDF]`. */
const ADDED = /\s?(?:\||\[(?:PDF|PPTX?|DOCX?)\]|[-–—] (?=[\p{Lu}][\p{L}.]{2,20}$)).{0,120}$/u;

/** The head's line that is said again, in the head or as the text's first line; else the first line of words. */
function findTitle(lines: readonly HostLine[], range: TextRange): HostField | null {
  const quoted = quotedTitle(lines);
  const near = lines.slice(0, Math.min(lines.length, range.start + 3));
  const head = lines.slice(0, Math.max(1, range.start)).filter(isWords);
  const first = head[0];
  const pick = (line: HostLine, value: string): HostField => ({ value: value.trim(), line });
  if (first && quoted && first.text.includes(quoted)) return pick(first, quoted);
  const echoed = echoedTitle(head, lines.slice(range.start, range.start + OPENING));
  if (first) {
    const bare = first.text.replace(ADDED, "");
    // One word alone, said twice, is a menu's.
    const isTitle = bare.length >= 4 && (!echoed || bare.includes(" "));
    if (isTitle && (bare !== first.text || countOf(near, foldText(bare)) > 1)) return pick(first, bare);
  }
  if (echoed) return pick(echoed, echoed.text);
  const copied = head.find((line) => line.text.length >= 8 && countOf(near, line.folded) > 1);
  if (copied) return pick(copied, copied.text);
  const named = quoted === null ? undefined : lines.find(({ text }) => text.includes(quoted));
  if (named && quoted) return pick(named, quoted);
  const begun = head.find((line) => isBegunWith(near, line));
  if (begun) return pick(begun, begun.text);
  const long = head.find((line) => line.text.split(" ").length >= 2) ?? first;
  // A page that opens with a notice has its title further down.
  const title = long?.isProse ? (titleAbove(lines, range.start) ?? long) : long;
  return title ? pick(title, title.text) : null;
}

/** A text says its title within so many lines. */
const OPENING = 4;

/** The line of the head that the text opens with, whatever marks stand between the words. */
function echoedTitle(head: readonly HostLine[], opening: readonly HostLine[]): HostLine | null {
  const said = new Set(opening.map(({ text }) => foldLetters(text.slice(0, MAX_TITLE))));
  const isEchoed = ({ text }: HostLine): boolean =>
    text.includes(" ") && text.length >= 8 && text.length <= MAX_TITLE && said.has(foldLetters(text));
  return head.find(isEchoed) ?? null;
}

/** A text in one line a page opens with its title and goes on with the writer's name. */
function isBegunWith(lines: readonly HostLine[], { text, next }: HostLine): boolean {
  if (text.split(" ").length < MIN_TITLE_WORDS || text.length > MAX_TITLE) return false;
  return lines.some((line) => line.start >= next && line.text.startsWith(`${text} `));
}

const MAX_TITLE = 200;
const MIN_TITLE_WORDS = 3;

/** The longest line of the last stretch between labels above the text that may be a title. */
function titleAbove(lines: readonly HostLine[], start: number): HostLine | null {
  let longest: HostLine | null = null;
  for (let at = start - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line) break;
    if (isScreen(line) && longest) return longest;
    const mayBe = isWords(line) && !line.isProse && line.text.split(" ").length >= MIN_TITLE_WORDS;
    if (mayBe && line.text.length > (longest?.text.length ?? 0)) longest = line;
  }
  return longest;
}

function countOf(lines: readonly HostLine[], folded: string): number {
  return folded === ""
    ? 0
    : lines.filter((line) => line.folded === folded || line.folded.startsWith(`${folded} |`)).length;
}

function quotedTitle(lines: readonly HostLine[]): string | null {
  for (const { text, label } of lines) {
    if (label !== "button" && label !== "download" && label !== "text") continue;
    const quoted = /["“„«]\s?(.{4,200}?)\s?["”“»]/.exec(text)?.[1];
    if (quoted) return quoted;
  }
  return null;
}

const NAME = /^\p{L}[\p{L}\p{M}\p{N}.,'’&_ -]{1,60}$/u;

/** Who uploaded it stands beside or below the label; a name above `Follow` is the author's. */
function findAuthor(head: readonly HostLine[], title: HostField | null): HostField | null {
  for (const [index, line] of head.entries()) {
    if (line.label !== "uploader" && line.label !== "writer") continue;
    const value = nameIn(line.value);
    if (value) return { value, line };
    const next = head[index + 1];
    if (next && next.label === null && next.sign === null && isName(next, title))
      return { value: next.text, line: next };
  }
  const follow = head.findIndex(({ label }) => label === "follow");
  const before = head[follow - 1];
  return before && isWords(before) && isName(before, title) ? { value: before.text, line: before } : null;
}

/** `Nora Pell on 3 March 2020`: the name without the date. */
function nameIn(text: string): string {
  const date = findPrintedDate(text);
  const name = date ? text.slice(0, date.start).replace(/\s\p{L}{1,4}\s?$/u, "") : text;
  return name.replace(/[\s,·•|–-]+$/, "");
}

function isName(line: HostLine, title: HostField | null): boolean {
  return (
    NAME.test(line.text) && line.folded !== foldText(title?.value ?? "") && line.text.split(" ").length <= 7
  );
}

/** A date beside or below a label of one, on either side of the text; else a date by itself in the head. */
function findDate(lines: readonly HostLine[], { start, end }: TextRange): HostField | null {
  for (const [index, line] of lines.entries()) {
    if (line.label !== "date" || (index >= start && index < end)) continue;
    for (const near of line.value ? [line] : [line, lines[index + 1]]) {
      const found = near && near.text.length <= 80 ? findPrintedDate(near.text) : null;
      if (near && found) return { value: found.raw, line: near };
    }
  }
  for (const line of lines.slice(0, start)) {
    const isNear = line.label === "uploader" || (line.text.length <= 40 && line.label === null);
    const found = isNear ? findPrintedDate(line.text) : null;
    if (found && (line.label !== null || standsAlone(line.text, found.raw)))
      return { value: found.raw, line };
  }
  return null;
}

/** A date is a line's, or what stands before or behind a dot in it. */
function standsAlone(text: string, date: string): boolean {
  return text.length - date.length <= 12 || text.split(/\s?[•·|]\s?/).includes(date);
}

/** Titles of other documents: lines of words behind a label that announces them, up to the page's foot. */
function findRelated(lines: readonly HostLine[], { start, end }: TextRange, title: string): string[] {
  const found = new Set<string>();
  const own = foldText(title);
  const recurs = recurring(lines);
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (index >= start && index < end) isOpen = false;
    else if (line.label === "after") isOpen = isAnnouncing(lines, index);
    else if (
      isOpen &&
      isWords(line) &&
      isEntry(lines, index) &&
      line.folded !== own &&
      !recurs.has(line.folded)
    )
      found.add(line.text);
  }
  return [...found];
}

/** What is said again further off than a title's copy is a label of each entry. */
function recurring(lines: readonly HostLine[]): ReadonlySet<string> {
  const latest = new Map<string, number>();
  const found = new Set<string>();
  for (const [index, { folded }] of lines.entries()) {
    if (index - (latest.get(folded) ?? index) > 3) found.add(folded);
    latest.set(folded, index);
  }
  return found;
}

/** Details and notes are no lists of documents: a label or a number stands directly below them, or running text. */
function isAnnouncing(lines: readonly HostLine[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && isWords(next) && !/[.!?]$/.test(next.text);
}

/** An entry that has its counts is the line above them or their first copy; where none has, any line is one. */
function isEntry(lines: readonly HostLine[], index: number): boolean {
  const line = lines[index];
  if (!line || line.text.split(" ").length < 2) return false;
  const below = lines.slice(index + 1, index + 3);
  const isCounted = below.some(({ sign, text }) => sign === "count" || /^\p{L}+\d+\s\p{L}+$/u.test(text));
  const isCopied = below.some(({ folded }) => folded === line.folded);
  const counts = lines.slice(Math.max(0, index - 6), index + 7).filter(({ sign }) => sign === "count").length;
  const isNameBelowTitle =
    lines[index - 1]?.sign === null && lines[index - 2]?.folded === lines[index - 1]?.folded;
  return isCopied || (isCounted && !isNameBelowTitle) || counts === 0;
}

import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { findHostText, type TextRange } from "@/lib/ingest/formats/docplayer/find-host-text";
import { findTitle } from "@/lib/ingest/formats/docplayer/find-title";
import {
  type HostField,
  type HostLine,
  isWords,
  readHostLines,
} from "@/lib/ingest/formats/docplayer/host-lines";
import { endAtLastPage } from "@/lib/ingest/formats/docplayer/last-page";
import { pageTotal, weighHost } from "@/lib/ingest/formats/docplayer/weigh-host";
import { foldText } from "@/lib/ingest/text/fold";

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
  const found = findHostText(lines);
  if (!found) return null;
  const range = endAtLastPage(lines, found, pageTotal(lines));
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

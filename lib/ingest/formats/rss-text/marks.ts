import { findTimeStamps } from "@/lib/ingest/dates/find-dates";
import { purposeOf } from "@/lib/ingest/formats/rss-text/addresses";
import { findPlainDays } from "@/lib/ingest/formats/rss-text/plain-days";
import type { Gap } from "@/lib/ingest/records/best-path";
import { allMatches } from "@/lib/ingest/text/all-matches";
import { findLooseTitle } from "@/lib/ingest/text/loose-slug";
import { partitionPoint } from "@/lib/ingest/text/partition-point";
import { findTitleStart } from "@/lib/ingest/text/slug-title";
import { findUrls } from "@/lib/ingest/text/urls";

/** What a machine-made mark of a feed is by its form. */
export type MarkKind = "url" | "stamp" | "guid" | "email";

/** A mark that a machine made: an address, a time stamp, the number of a record. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}

/** Identifiers that are no addresses: of Atom, of Drupal (`123 at https://site.example`). */
const GUID =
  /\btag:[^\s,]{3,80},\d{4}[^\s]{1,200}|\burn:[a-z0-9-]{2,20}:[^\s]{3,200}|\b\d{1,9} at https?:\/\/[^\s]{1,300}/gi;
/** Of Microsoft's systems (in braces), Ghost (24 hexadecimal digits) and YouTube. */
const RECORD =
  /(?<=^|\s)(?:\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}|[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|yt:(?:video|channel):\S{0,40})(?=\s|$)/gim;
/** Of others: letters of both cases and digits mixed, alone on their line. */
const CODE =
  /(?<=^|\s)(?=[A-Za-z_-]{0,40}\d)(?=[\da-z_-]{0,40}[A-Z])(?=[\dA-Z_-]{0,40}[a-z])[\w-]{11,40}(?=\s|$)/gm;
/** Of journals: alone on its line, without the address that it leads to. */
const DOI = /(?<=^|\s)(?:doi: ?)?10\.\d{4,9}\/[^\s]{1,120}(?=\s|$)/gim;
/** `05/10/2023 14:30`, `2023-10-05 14h30`: alone on its line it is a field; running text says it too. */
const PLAIN_STAMP =
  /(?<=^|\s)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}),? \d{1,2}[:h]\d{2}(?::\d{2})?(?=\s|$)/gm;
/** Of TYPO3 (`news-123`); words look alike, so it is believed only beside a stamp or alone on its line. */
const NUMBERED_WORD = /(?<=^|\s)[a-z][a-z_-]{2,20}-\d{1,9}(?=\s|$)/gim;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?: \([^)\n]{2,60}\))?/g;

/** How many line breaks stand directly before `at`, up to two. */
export function gapBefore(text: string, at: number): Gap {
  let breaks: Gap = 0;
  for (let index = at - 1; index >= 0 && breaks < 2; index--) {
    const sign = text.charAt(index);
    if (sign === "\n") breaks = breaks === 0 ? 1 : 2;
    else if (sign.trim() !== "") break;
  }
  return breaks;
}

/** Find the marks of a flattened feed; those that stand in its texts are left out. */
export function findMarks(text: string): Mark[] {
  const found = (kind: MarkKind, pattern: RegExp): Mark[] =>
    allMatches(text, pattern).map(({ index, 0: raw }) => ({ kind, start: index, end: index + raw.length }));
  const stamps = findTimeStamps(text).map(({ start, end }): Mark => ({ kind: "stamp", start, end }));
  const plain = found("stamp", PLAIN_STAMP).filter((mark) => isAlone(text, mark));
  const days = stamps.length + plain.length > 0 ? [] : findPlainDays(text);
  const all = [
    ...found("guid", GUID),
    ...found("guid", RECORD),
    ...found("guid", CODE).filter((mark) => isAlone(text, mark)),
    ...found("guid", DOI).filter((mark) => isAlone(text, mark)),
    ...stamps,
    ...plain,
    ...days.map(({ start, end }): Mark => ({ kind: "stamp", start, end })),
    ...found("email", EMAIL),
    ...findUrls(text).map(({ start, end }): Mark => ({ kind: "url", start, end })),
    ...found("guid", NUMBERED_WORD).filter(
      (mark) => isAlone(text, mark) || isBesideStamp(text, mark, stamps),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  for (const mark of all) {
    const last = marks.at(-1);
    const isTwin =
      last?.kind === "stamp" && mark.kind === "stamp" && text.slice(last.end, mark.start).trim() === "";
    // Publication and update of one entry.
    if (last && isTwin) marks[marks.length - 1] = { ...last, end: mark.end };
    else if (mark.start >= (last?.end ?? 0)) marks.push(mark);
  }
  return withoutInline(text, marks);
}

function isBesideStamp(text: string, { start, end }: Mark, stamps: readonly Mark[]): boolean {
  const low = partitionPoint(stamps.length, (index) => (stamps[index]?.start ?? 0) < start);
  const [before, after] = [stamps[low - 1], stamps[low]];
  const isClose = (from: number, to: number): boolean => to - from < 8 && text.slice(from, to).trim() === "";
  return (
    (after !== undefined && isClose(end, after.start)) || (before !== undefined && isClose(before.end, start))
  );
}

/** Whether nothing but the mark stands on its line. */
function isAlone(text: string, { start, end }: Mark): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return /(?:^|[\n\r])[^\S\n\r]*$/.test(before) && /^[^\S\n\r]*(?:[\n\r]|$)/.test(text.slice(end, end + 40));
}

/** Whether the words before an address are spelt by it: a title and its link. */
function isTitled(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start).trimEnd();
  const url = text.slice(start, end);
  return findTitleStart(before, url) !== null || findLooseTitle(before, url) !== null;
}

/** Whether nothing but blanks stands between the mark at `index` and another one. */
function isBesideMark(text: string, marks: readonly Mark[], index: number): boolean {
  const [before, mark, after] = [marks[index - 1], marks[index], marks[index + 1]];
  const isBlank = (from = 0, to = 0): boolean =>
    to > from && to - from < 8 && text.slice(from, to).trim() === "";
  return isBlank(before?.end, mark?.start) || isBlank(mark?.end, after?.start);
}

/** A name by which a program knows its writers: of one word, small. */
const MAX_ACCOUNT = 24;

/** Whether nothing but an account's name stands between an address and a time stamp: `…/bridge-closed/ admin Thu, 18 Apr 2024 …`. */
function isBeforeStamp(text: string, end: number, next: Mark | undefined): boolean {
  if (next?.kind !== "stamp" || next.start - end > MAX_ACCOUNT) return false;
  return /^\s\p{Ll}[\p{L}\p{N}._-]*\s$/u.test(text.slice(end, next.start));
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";

/**
 * Leave out the marks that belong to running text: addresses in a sentence.
 *
 * Where a feed prints its fields on lines of their own, so it does with every mark. In one line only the sentence tells:
 * an address of another site, or one that a small letter or a comma follows.
 */
function withoutInline(text: string, marks: readonly Mark[]): Mark[] {
  const alone = marks.map((mark) => isAlone(text, mark));
  const isByLines = alone.filter(Boolean).length * 3 > marks.length * 2;
  const hosts = new Map<string, number>();
  for (const { kind, start, end } of marks) {
    const host = kind === "url" ? hostOf(text.slice(start, end)) : "";
    hosts.set(host, (hosts.get(host) ?? 0) + (host === "" ? 0 : 1));
  }
  const most = Math.max(0, ...[...hosts.values()].slice(0, 1000));
  return marks.filter(({ kind, start, end }, index) => {
    if (alone[index] || kind === "stamp") return true;
    // Of a link or a picture in the text's own markup.
    if (/=["']$|=&quot;$/.test(text.slice(Math.max(0, start - 7), start))) return false;
    if (isByLines) return false;
    // A mark of the sentence behind it, which a field does not have.
    if (kind === "email") return !/^[.,;:!?]/.test(text.charAt(end));
    if (kind !== "url" || isTitled(text, start, end) || isBesideMark(text, marks, index)) return true;
    if (isBeforeStamp(text, end, marks[index + 1])) return true;
    if (purposeOf(text.slice(start, end)) === "generator") return true;
    const after = text.slice(end, end + 10);
    if (/^[,;:.)!?»”]?\s?[\p{Ll},;.)]/u.test(after) && !/^\s?https?:/.test(after)) return false;
    return (hosts.get(hostOf(text.slice(start, end))) ?? 0) * 3 >= most;
  });
}

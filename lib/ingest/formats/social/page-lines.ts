import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { readAgeLine } from "@/lib/ingest/formats/social/age-line";
import type { LabelKind, LabelTable } from "@/lib/ingest/formats/social/label-table";
import { markCounters } from "@/lib/ingest/formats/social/mark-counters";
import { markHeadLines } from "@/lib/ingest/formats/social/mark-head-lines";
import { markHeads } from "@/lib/ingest/formats/social/mark-heads";
import { markNumberedHeadings } from "@/lib/ingest/formats/social/mark-numbers";
import { markScreen } from "@/lib/ingest/formats/social/mark-screen";
import { type FlatPosts, partFlatPosts } from "@/lib/ingest/formats/social/part-flat-posts";
import { partPosts } from "@/lib/ingest/formats/social/part-posts";
import { partReposts } from "@/lib/ingest/formats/social/part-reposts";
import { plainLines } from "@/lib/ingest/formats/social/plain-lines";
import { foldText } from "@/lib/ingest/text/fold";
import type { Line } from "@/lib/ingest/text/lines";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** A filled line of a saved page of a social network. */
export interface SocialLine extends Line {
  /** A label of the screen; `separator` for a lone dash or dot. */
  readonly label: LabelKind | "separator" | null;
  /** When it was posted, as printed; null for lines that say no such thing. */
  readonly time: string | null;
  /** Proved to be an age by a head that comes again, whatever the language. */
  readonly isHeadAge: boolean;
  /** `@name`, `@name@server`. */
  readonly isHandle: boolean;
  readonly isPageName: boolean;
  /** How often a short line stands on the page, whatever the numbers in it. */
  readonly count: number;
  /** Inside the page's own description: a field's name or its value. */
  readonly isProfile: boolean;
  /** Behind the last post. */
  readonly isFoot: boolean;
  /** A comment of somebody else: a button to answer it follows. */
  readonly isComment: boolean;
}

const SEPARATOR = /^[-–—•·*|]$/;
const HANDLE = /^(?:[^@]{1,60}\s)?\(?@[\w.-]{2,40}(?:@[\w.-]{3,60})?\)?(?:\s?[·•].{0,30})?$/u;

/** A name with what its bearer does. */
const MAX_NAMED = 160;

/** Longest line that may recur as part of the screen. */
const MAX_RECURRING = 60;

/** Read the lines of a saved page. */
export function readSocialLines(text: string, labels: LabelTable): SocialLine[] {
  const filled = plainLines(text, labels);
  const framed = partPosts(text, filled);
  const flat: FlatPosts = framed
    ? { lines: framed, start: null, end: null }
    : partFlatPosts(text, filled, labels);
  const lines = partReposts<Line & { isAround?: boolean }>(text, flat.lines, labels);
  let above: SocialLine["label"] = "start";
  let aboveTime: string | null = null;
  const plain = lines.map((line) => {
    const headAge = readAgeLine(line.text, labels, aboveTime);
    const time = headAge ?? readTime(line.text) ?? (above === null ? null : ageBehindName(line.text));
    const own = SEPARATOR.test(line.text) ? ("separator" as const) : labels.kindOf(line.text);
    const label = line.isAround ? (own ?? "action") : own;
    above = label;
    aboveTime = time;
    return {
      ...line,
      label: time === null ? label : null,
      time,
      isHeadAge: headAge !== null,
      isHandle: HANDLE.test(line.text),
    };
  });
  markCounters(plain);
  markHeads(plain);
  dropDates(plain);
  markNumberedHeadings(plain);
  markHeadLines(plain);
  markScreen(plain);
  const name = pageName(plain, labels);
  const counts = countMasked(lines);
  const profile = profileRange(plain, name);
  const end = footStart(plain, profile[0]);
  return plain.map((line, index) => ({
    ...line,
    isPageName: name !== null && foldText(line.text) === name,
    count: counts.get(maskOf(line.text)) ?? 1,
    isProfile: (index >= profile[0] && index < profile[1]) || line.start < (flat.start ?? 0),
    isFoot: (end >= 0 && index >= end) || line.start >= (flat.end ?? Number.POSITIVE_INFINITY),
    isComment: line.label === null && isOfComment(plain, index),
  }));
}

/** So many ages in heads are how the network says when something was posted. */
const MIN_AGES = 2;

/** Where posts have ages, a date with its clock time is an event's. */
function dropDates(lines: { time: string | null; readonly isHeadAge: boolean }[]): void {
  if (lines.filter(({ isHeadAge }) => isHeadAge).length < MIN_AGES) return;
  for (const line of lines)
    if (line.time !== null && !line.isHeadAge && findPrintedDate(line.time)) line.time = null;
}

/** `© 2025 Harbour Network`, and no more. */
const IMPRINT = /^(?=.{4,60}$).{0,40}©/;

/** Where the list of other pages begins, or the imprint behind the last moment of a post; -1 where neither stands. */
function footStart(lines: readonly PlainLine[], from: number): number {
  const end = lines.findIndex(({ label }, index) => label === "end" && index > from);
  const last = lines.findLastIndex(({ time }) => time !== null);
  return end >= 0
    ? end
    : lines.findIndex(({ text }, index) => last >= 0 && index > last && IMPRINT.test(text));
}

/** `Ada Marsh Harbour pilot 5d`: name, work and age on one line, which stands below what belongs to the post before. */
function ageBehindName(line: string): string | null {
  // An account's name, or a dot before the age, is another network's.
  if (line.length > MAX_NAMED || /[@·•]/.test(line) || endsLikeSentence(line)) return null;
  return /(?<=\S\s)\d{1,2}(?:min|mo|yr|[hdwmsy])(?=(?:\s\p{L}{4,14})?$)/u.exec(line)?.[0] ?? null;
}

/** `2h`, `3 March at 10:30 · 🌐`, `Mar 5, 2024`: the time of a post, alone on its line. */
function readTime(line: string): string | null {
  if (line.length > 60) return null;
  const bare = line.replace(/\p{Extended_Pictographic}\ufe0f?/gu, "").replace(/^[·•\s]+|[·•\s]+$/g, "");
  const [first = ""] = bare.split(/\s?[·•]\s?/);
  // Behind the age a word or two say that the post was edited.
  if (
    [first, first.replace(/\s\p{L}{4,14}$/u, ""), first.replace(/\s\p{L}{2,4}\s\p{L}{4,14}$/u, "")].some(
      isRelativeTime,
    )
  )
    return bare;
  const found = findPrintedDate(bare);
  if (found && bare.length - found.raw.length <= 12) return found.raw;
  return isDayWithTime(bare) ? bare : null;
}

/** `March 5 at 10:30 AM`, `5. März um 10:30`, `Mar 5`: a day without its year, with a clock time or alone. */
function isDayWithTime(text: string): boolean {
  const clock = /\d{1,2}[:.h]\d{2}/.exec(text);
  const day = (clock ? text.slice(0, clock.index) : text).replace(/[\s,]+$/, "");
  if (day.length < 4 || day.length > 32 || day.split(/\s+/).length > 6) return false;
  const bare = day.replace(
    /\s(?:at|um|à|a las|alle ore|alle|às|om|o godz\.?|o|saat|الساعة|в|о|στις|kl\.?|v|la|den)$/iu,
    "",
  );
  const year = "2020";
  return (
    findPrintedDate(`${bare} ${year}`)?.raw === `${bare} ${year}` ||
    findPrintedDate(`${bare}, ${year}`)?.raw === `${bare}, ${year}`
  );
}

function maskOf(line: string): string {
  return line.length > MAX_RECURRING
    ? line.slice(0, 200)
    : foldText(line).replace(/[\d\u0660-\u0669\u06f0-\u06f9][\d\u0660-\u0669\u06f0-\u06f9.,]*/g, "#");
}

function countMasked(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(maskOf(text), (counts.get(maskOf(text)) ?? 0) + 1);
  return counts;
}

type PlainLine = Pick<SocialLine, "text" | "label" | "time" | "isHandle">;

/** The page's name: as its own labels give it, else the line that most often stands over a time or a handle. */
function pageName(lines: readonly PlainLine[], labels: LabelTable): string | null {
  const counts = new Map<string, number>();
  const add = (name: string | null): void => {
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { text, label } of lines)
    if (label === "profile" || label === "repost") add(labels.nameIn(text));
  if (counts.size === 0) {
    for (const [index, { text, label, isHandle }] of lines.entries()) {
      const next = lines[index + 1];
      const isOver = next !== undefined && (next.time !== null || next.isHandle);
      if (isOver && label === null && !isHandle && text.length <= MAX_RECURRING && !endsLikeSentence(text))
        add(foldText(text));
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A longer line is a text. */
const MAX_MOTTO = 100;

/** A field's value has at most so many lines: an address. */
const MAX_VALUE = 3;

/** The page's name stands this close above its first field, a motto between the two. */
const NAME_WITHIN = 8;

function profileStart(lines: readonly PlainLine[], first: number, name: string | null): number {
  for (let index = first - 1; index >= Math.max(0, first - NAME_WITHIN); index--) {
    const { text = "", time = null } = lines[index] ?? {};
    if (name !== null && foldText(text) === name) return index;
    if (time !== null || text.length > 150 || /#\p{L}/u.test(text)) break;
  }
  return first;
}

/** The page's own description: from its name to its last field's value, or to the heading over the posts. */
function profileRange(lines: readonly PlainLine[], name: string | null): readonly [from: number, to: number] {
  const field = lines.findIndex(({ label }) => label === "profile");
  if (field < 0) return [0, 0];
  const first = profileStart(lines, field, name);
  let last = field;
  for (let index = field; index < lines.length; index++) {
    const { label = null, time = null, text = "" } = lines[index] ?? {};
    if (label === "start") return [first, index + 1];
    // Behind a dash stands a post, if it is long.
    const isPost = label === null && text.length > MAX_MOTTO && lines[index - 1]?.label === "separator";
    if (isPost) return [first, index - 1];
    if (label === "profile" || (label === "separator" && index - last <= 2)) last = index;
    else if (label !== null || time !== null || index - last > MAX_VALUE) break;
  }
  const value = lines[last + 1];
  const hasValue = value && value.label === null && value.time === null && value.text.length <= 80;
  return [first, hasValue ? last + 2 : last + 1];
}

/** Name, title and age of a commenter stand above the comment, buttons between it and the one to answer below. */
const ABOVE = 3;
const BELOW = 3;

function isOfComment(lines: readonly PlainLine[], index: number): boolean {
  for (let at = index, left = ABOVE; at < lines.length && left >= 0; at++, left--) {
    if (isAnswered(lines, at)) return at === index || (lines[index]?.text.length ?? 0) <= MAX_RECURRING;
    if (lines[at]?.label !== null || (lines[at]?.text.length ?? 0) > MAX_RECURRING) return false;
  }
  return false;
}

function isAnswered(lines: readonly PlainLine[], index: number): boolean {
  for (let at = index + 1; at <= index + BELOW; at++) {
    const label = lines[at]?.label;
    if (label === "reply") return true;
    if (label !== "action") return false;
  }
  return false;
}

import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { monthOf } from "@/lib/ingest/dates/months";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { readByline } from "@/lib/ingest/formats/listing/note-line";
import { readDatedHeading } from "@/lib/ingest/formats/newsletter/dated-headings";
import { readDatedLabel } from "@/lib/ingest/formats/newsletter/dated-label";
import { readDayOfEvent } from "@/lib/ingest/formats/newsletter/day-of-event";
import { isRunning, leadsText } from "@/lib/ingest/formats/newsletter/headings";
import { isIssueLine, isLetterName } from "@/lib/ingest/formats/newsletter/labels";
import type { LetterLine, StoryNote } from "@/lib/ingest/formats/newsletter/letter";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";
import { readWriters } from "@/lib/ingest/text/writers";

const MAX_NOTE = 120;
const BULLET = /^[-–—•·*+▸]\s+/;

/** A date so near the top is a story's only where it stands close between a headline and its text … */
const MASTHEAD = 12;

/** … and still nearer, only where a second story has one. */
const NAME_LINES = 5;
const MIN_DATED = 2;

/** Find the small print of stories: the day above or below a headline, who wrote it, where it is filed. It is no headline itself. */
export function withNotes(lines: readonly LetterLine[]): LetterLine[] {
  const noted = [...lines];
  markNotes(noted, noteOf);
  // Where days stand over several headlines, one over a headline without a text is no other.
  if (noted.filter(({ note }) => note?.isAbove).length >= MIN_DATED) markNotes(noted, dayOverHeading);
  const dated = noted.filter(({ note }) => note?.kind === "date");
  if (dated.length < MIN_DATED) {
    for (const [index, line] of lines.slice(0, NAME_LINES).entries())
      if (noted[index]?.note?.kind === "date") noted[index] = line;
  }
  const filed = dated.filter(({ note }) => note?.kind === "date" && note.kicker !== null);
  if (filed.length >= MIN_DATED) markNotes(noted, filedNote);
  return noted;
}

function markNotes(
  lines: LetterLine[],
  read: (lines: readonly LetterLine[], index: number) => StoryNote | null,
): void {
  for (const [index, line] of lines.entries()) {
    const isFree = line.note === null && line.label === null && line.more === null;
    const note = isFree && line.text.length <= MAX_NOTE && isPlain(line) ? read(lines, index) : null;
    if (note) lines[index] = { ...line, note, heading: null };
  }
}

/** A section in capitals beside its day is no headline either. */
const isPlain = ({ form, text }: LetterLine): boolean =>
  form === "plain" || (form === "capitals" && readFiledAbove(text) !== null);

/** Who wrote when, above a mail that is passed on. */
const LETTER_HEAD = /[@<>]|:$/;

const MAX_FILED_UNDER = 3;

/** `12 March 2024 | Projects`, and no headline with its day: a bar or few words tell. */
function isFiledDay({ text }: LetterLine): boolean {
  const kicker = readDatedLabel({ text, label: null, more: null })?.kicker;
  return kicker != null && (/\s[|·•]\s/.test(text) || kicker.split(" ").length <= MAX_FILED_UNDER);
}

/** A headline, or small print that stands below one. */
const isHead = (line: LetterLine | undefined): boolean =>
  line !== undefined && (line.heading !== null || (line.note !== null && !line.note.isAbove));

function noteOf(lines: readonly LetterLine[], index: number): StoryNote | null {
  const [before, line, next] = [headAbove(lines, index), lines[index], lines[index + 1]];
  if (!line || !next || LETTER_HEAD.test(line.text)) return null;
  const isStory =
    readDatedHeading(line.text) !== null && (!isHead(before) || isKnown(before) || !isFiledDay(line));
  if (isStory) return null;
  if (isDayAbove(before, line, next, leadsText(lines, index + 1))) return dateNote(line, true);
  if (!isHead(before)) return null;
  return (
    (isDayBelow(lines, index) ? dateNote(line, false) : null) ??
    bylineNote(lines, index) ??
    (isRunning(next) ? (typeNote(line) ?? factsNote(before, line)) : null)
  );
}

/** The line above, or above the rule there. */
function headAbove(lines: readonly LetterLine[], index: number): LetterLine | undefined {
  const before = lines[index - 1];
  return before?.label === "divider" && !before.hasGap ? lines[index - 2] : before;
}

const isOfIssue = (line: LetterLine | undefined): boolean =>
  line !== undefined && (isIssueLine(line.text) || isLetterName(line.text));

/** A day with a headline right below it, as calendars have it; under a headline a day belongs to that one. */
function isDayAbove(
  before: LetterLine | undefined,
  line: LetterLine,
  next: LetterLine,
  leads: boolean,
): boolean {
  // A day over a headline that leads a text is that one's, whatever stands above.
  if (next.heading !== null && !next.hasGap && readDayOfEvent(line.text) && leads) return true;
  return next.heading !== null && !next.hasGap && (line.hasGap || !isHead(before) || isKnown(before));
}

/** Below the letter's own name stands the day of the issue. */
function isDayBelow(lines: readonly LetterLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || isOfIssue(headAbove(lines, index)) || isOfIssue(line)) return false;
  const below = next?.label === "picture" ? lines[index + 2] : next;
  const leads = isRunning(below) || (next?.more ?? null) !== null;
  // A headline that its own line proves is none of the masthead.
  const isProved = lines[index - 1]?.rest !== undefined;
  return index < MASTHEAD && !isProved
    ? leads && !line.hasGap && !next?.hasGap
    : leads || next?.hasGap === true;
}

function dayOverHeading(lines: readonly LetterLine[], index: number): StoryNote | null {
  const [line, next] = [lines[index], lines[index + 1]];
  const isOver = next?.heading != null && !next.hasGap && !readDayOfEvent(next.text);
  return line && isOver && readDayOfEvent(line.text) ? dateNote(line, true) : null;
}

const isKnown = (line: LetterLine | undefined): boolean => isKnownKicker(line?.heading ?? "");

/** The day that a line says of a story, and what else it says; null where it says none. */
export function dateNote({ text }: Pick<LetterLine, "text">, isAbove: boolean): StoryNote | null {
  const own = text.replace(BULLET, "");
  const facts = readFacts(own);
  if (facts) return { kind: "date", isAbove, ...facts };
  if (readDayOfEvent(own)) return { kind: "date", isAbove, raw: own, kicker: null, rest: "" };
  const filed = isAbove ? (readFiledDay(own) ?? readFiledAbove(own)) : null;
  if (filed) return { kind: "date", isAbove, raw: filed.raw, kicker: filed.kicker, rest: "" };
  const date = readDateLine(own);
  if (!date || date.fit === "glued" || endsLikeSentence(own)) return null;
  const kicker = isAbove ? null : (readDatedLabel({ text: own, label: null, more: null })?.kicker ?? null);
  const [head = "", tail = ""] = own.split(date.raw);
  const rest = kicker === null ? withoutMarks(`${withoutMarks(head)} ${withoutMarks(tail)}`) : "";
  return { kind: "date", isAbove, raw: date.raw, kicker, rest };
}

const MAX_KICKER = 32;
const MIN_FACTS = 3;
const BETWEEN_FACTS = /\s[|·•]\s/;

/** `Ports | 21 Jan | Ada Marsh | 3 min read`: a section, the day, and what else. */
function readFacts(text: string): { raw: string; kicker: string | null; rest: string } | null {
  const parts = text.length > 160 ? [] : text.split(BETWEEN_FACTS);
  const at = parts.findIndex((part) => readDayOfEvent(part) ?? readDateLine(part)?.fit === "pure");
  const raw = parts[at];
  if (parts.length < MIN_FACTS || raw === undefined) return null;
  const [first = ""] = parts;
  const isLabel = at > 0 && first.length <= MAX_KICKER && /^\p{Lu}[\p{L} &-]+$/u.test(first);
  const rest = parts.filter((_, index) => index !== at && !(isLabel && index === 0));
  return { raw, kicker: isLabel ? first : null, rest: rest.join(" | ") };
}

/** `12 March 2024 Test`: a day, and words behind it that are no sentence, over a headline. */
function readFiledDay(text: string): { raw: string; kicker: string } | null {
  const found = findPrintedDate(text);
  const kicker = found?.start === 0 ? text.slice(found.end).replace(/^\s?[|·•–—-]\s|^\s/, "") : "";
  const isLabel = kicker.length <= MAX_KICKER && /^\p{Lu}[\p{L} -]+$/u.test(kicker) && monthless(kicker);
  return found && isLabel ? { raw: found.raw, kicker } : null;
}

/** `Projects | 12 March 2024`: a section, a bar, and the day, over a headline. */
function readFiledAbove(text: string): { raw: string; kicker: string } | null {
  const label = /^\p{L}[^|·•]{2,40}\s[|·•]\s/u.test(text) ? readDateLine(text) : null;
  const isFirst = label?.kicker != null && text.startsWith(label.kicker) && text.endsWith(label.raw);
  return label?.kicker != null && isFirst ? { raw: label.raw, kicker: label.kicker } : null;
}

const monthless = (words: string): boolean =>
  words.split(" ").every((word) => monthOf(foldText(word)) === null);

const withoutMarks = (text: string): string => text.replace(/^[\s,;:|·•–—-]+|[\s,;:|·•–—-]+$/g, "");

const BEHIND_BYLINE = /^\s?(?:$|[,|·•(–—-])/u;
function bylineNote(lines: readonly LetterLine[], index: number): StoryNote | null {
  const { text = "", hasGap = false } = lines[index] ?? {};
  const next = lines[index + 1];
  if (endsLikeSentence(text) || !(isRunning(next) || next?.label === "divider")) return null;
  const byline = readByline(text);
  if (byline && BEHIND_BYLINE.test(text.slice(byline.length)))
    return { kind: "byline", isAbove: false, name: byline.name };
  const isSeveral = (readWriters(text)?.length ?? 0) > 1;
  return !hasGap && isSeveral ? { kind: "byline", isAbove: false, name: text } : null;
}

const TYPE = /^(?<kicker>\p{L}[\p{L} -]{2,30}?)(?:\s(?:no|nr|n°|nº|№)\.?\s\d{1,4})?,\s(?<rest>.+)$/iu;

/** `Policy brief no. 12, by Ada Marsh, December 2024`, right below a headline. */
function typeNote({ text, hasGap }: LetterLine): StoryNote | null {
  const { kicker = "", rest = "" } = (hasGap ? null : TYPE.exec(text))?.groups ?? {};
  return isKnownKicker(kicker) ? { kind: "filed", isAbove: false, kicker, rest } : null;
}

const PARTS = /\S\s[|·•]\s\S/;

/** `£29,400 pro rata · Leeds · closes 23 October`, right below a headline: what is offered, where, till when. */
function factsNote(before: LetterLine | undefined, { text, hasGap }: LetterLine): StoryNote | null {
  const isHeadline = (before?.heading ?? "").split(" ").length >= 3 && !isKnown(before);
  return !hasGap && isHeadline && PARTS.test(text) && !endsLikeSentence(text)
    ? { kind: "facts", isAbove: false }
    : null;
}

const MAX_FILED = 40;
const MAX_FILED_WORDS = 4;

/** Where other stories have `12 March 2024 | Projects` below their headline, one without a date has `Projects`. */
function filedNote(lines: readonly LetterLine[], index: number): StoryNote | null {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || line.hasGap || line.heading === null || !isRunning(next) || next?.hasGap) return null;
  if (before?.heading == null || isKnown(before) || endsLikeSentence(line.text)) return null;
  const isShort = line.text.length <= MAX_FILED && line.text.split(" ").length <= MAX_FILED_WORDS;
  return isShort ? { kind: "filed", isAbove: false, kicker: line.text, rest: "" } : null;
}

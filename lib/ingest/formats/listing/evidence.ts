import { readMonth } from "@/lib/ingest/dates/read-month";
import { isInBrackets, isNamedField, isOpen } from "@/lib/ingest/formats/listing/broken-title";
import { isLikeBeside, MIN_ROW } from "@/lib/ingest/formats/listing/button-rows";
import { isBadge, isInCapitals } from "@/lib/ingest/formats/listing/capitals";
import { isWhenAndWhere } from "@/lib/ingest/formats/listing/field-lines";
import { FIELD, HEAD, MONTH, NEVER, ROW } from "@/lib/ingest/formats/listing/fixed-evidence";
import { isBreadcrumb, isFurniture, isPlace } from "@/lib/ingest/formats/listing/furniture";
import type { Role } from "@/lib/ingest/formats/listing/grammar";
import { endsList } from "@/lib/ingest/formats/listing/labels";
import { isAboveCut, isBrokenOff } from "@/lib/ingest/formats/listing/line-below";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { withoutButton } from "@/lib/ingest/formats/listing/tail";
import { isInList } from "@/lib/ingest/formats/listing/text-lists";
import { isKnownField } from "@/lib/ingest/kickers/fields";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import type { Evidence } from "@/lib/ingest/records/best-path";
import { endsLikeSentence, isCut, looksLikeProse } from "@/lib/ingest/text/sentences";
import { widthOf } from "@/lib/ingest/text/width";

/** A headline goes on only after a line that is long enough to have been broken. */
const MIN_BROKEN = 22;
const FULL_LINE = 28;

/** A line's looks, each asked once. */
interface Looks {
  readonly line: PageLine;
  /** Its text without a button that is glued to it. */
  readonly words: string;
  /** The text of the line before. */
  readonly before: string;
  /** Whether the line before is a whole headline: a link says it again, or it is printed twice. */
  readonly isBelowWhole: boolean;
  /** Behind a button that closes an item another one begins. */
  readonly isBelowButton: boolean;
  /** One of several lines that recur together: buttons. */
  readonly isInRow: boolean;
  readonly length: number;
  readonly isProse: boolean;
  /** A long headline above a text that a machine cut. */
  readonly isAbove: boolean;
  /** A sentence that goes on in the line below. */
  readonly isBrokenOff: boolean;
  readonly isClosed: boolean;
  readonly isCutOff: boolean;
  readonly isDate: boolean;
  /** Below a date a second one says when the text was changed. */
  readonly isSecondDate: boolean;
  /** In a list within a text. */
  readonly isOfList: boolean;
}

/** Weigh the line at `index` of a page for every role. */
export function weighLine(line: PageLine, index: number, lines: readonly PageLine[]): Evidence<Role> {
  // A button may be glued to a teaser.
  const words = withoutButton(line.text);
  const below = lines[index + 1];
  const isAbove = isAboveCut(words, below);
  const looks: Looks = {
    line,
    words,
    before: lines[index - 1]?.text ?? "",
    isBelowWhole: lines[index - 1]?.linked === "itself" || lines[index - 1]?.isDoubled === true,
    isBelowButton: lines[index - 1]?.isLabel === true && (lines[index - 1]?.count ?? 0) > 1,
    isInRow: isLikeBeside(line, lines[index - 1]) || isLikeBeside(line, lines[index + 1]),
    length: widthOf(line.text),
    isProse: looksLikeProse(words) && !isAbove,
    isAbove,
    isBrokenOff: isBrokenOff(words, below),
    isClosed: endsLikeSentence(words),
    isCutOff: isCut(words),
    isDate: line.date !== null && line.date.fit !== "glued",
    isSecondDate: line.date?.fit === "pure" && lines[index - 1]?.date?.fit === "pure",
    isOfList: isInList(lines, index),
  };
  if (line.isField || isWhenAndWhere(line.text)) return FIELD;
  if (line.isHead) return HEAD;
  if (line.isMonth) return MONTH;
  if (line.isRow) return ROW;
  const text = asText(looks);
  return {
    none: asNone(looks),
    kicker: asKicker(looks),
    title: asTitle(looks),
    "title-rest": asTitleRest(looks),
    date: asDate(looks),
    "dated-title": asDatedTitle(looks),
    text,
    "text-rest": text > NEVER && line.repeats === "whole" && looks.isProse ? text + 1 : text - 0.3,
    note: asNote(looks),
    lead: asLead(looks),
  };
}

function asNone({ line, before, length, isProse, isDate }: Looks): number {
  if (isFurniture(line.text) || isPlace(line.text)) return 1.6;
  // A button that recurs is one of items.
  if (line.isLabel && line.count >= MIN_ROW) return 0.5;
  if (line.isLabel || line.isMenu || isBreadcrumb(line.text)) return 1.3;
  if (isDate) return -3;
  if (line.datedTitle) return -1.5;
  if (isProse) return -1.6;
  if (line.count >= 3) return 0.6;
  // Below a kicker stands a headline.
  if (length >= 25 && !line.note) return isKnownKicker(before) ? -1.5 : -0.5;
  return 0;
}

function asKicker({ line, length, isClosed, isDate, isInRow, isBelowButton }: Looks): number {
  if (isDate || line.isLabel || line.isAddress || length > 60 || line.datedTitle) return NEVER;
  if (line.linked === "itself" || line.linked === "copy" || !/\p{L}/u.test(line.text)) return NEVER;
  if (line.isCounted || line.text.endsWith(":") || readMonth(line.text) !== null) return NEVER;
  if (line.note) return line.note.kind === "category" ? 2 : -4;
  if (isKnownKicker(line.text)) return 2.2;
  if (line.isOffered) return 1.6;
  if (isKnownField(line.text)) return 1;
  if (/^\p{Ll}/u.test(line.text)) return -2.5;
  if (isClosed && !/\?$/.test(line.text)) return -4;
  if (isInRow) return -2;
  if (line.count >= 2) return length <= 30 ? 1.2 : length <= 45 ? 0.2 : -1;
  const isShort = length <= 32 && line.text.split(" ").length <= 4;
  if (isShort && isInCapitals(line.text)) return isBelowButton ? 0.4 : -0.2;
  return isShort ? (isBelowButton ? -0.5 : -0.8) : -2.8;
}

function asTitle(looks: Looks): number {
  const { line, words, length, isClosed, isCutOff, isDate, isProse, isAbove, isBrokenOff, isOfList } = looks;
  if (isDate || line.isAddress || length > 300 || !/\p{L}/u.test(line.text)) return NEVER;
  if (line.isLabel) return -6;
  let weight = length < 8 ? -2 : length < 16 ? -0.4 : length <= (isAbove ? 260 : 170) ? 1.6 : -0.8;
  if (isProse && length >= 200) weight -= 4;
  else if (isClosed && /[.。۔]["'”’»)]*$/.test(words)) weight -= length > 60 ? 2.4 : 1.2;
  if (isCutOff) weight -= 1.2;
  if (isBrokenOff) weight -= 4;
  if (isOfList || isDateline(line.text)) weight -= 3;
  // Series have titles that recur; what is short and recurs is something else.
  if (line.count > 1) weight -= Math.min(length >= 28 ? 1.2 : 5, 1.5 * (line.count - 1));
  if (line.repeats === "within") weight -= 4;
  if (line.note) weight -= 2.5;
  if (line.datedTitle) weight -= 1.5;
  if (line.isMenu || isBreadcrumb(line.text) || isFurniture(line.text)) weight -= 3;
  if (isPlace(line.text)) weight -= 3;
  if (/^\p{Ll}/u.test(line.text)) weight -= 1;
  if (isKnownKicker(line.text) || isBadge(line.text)) weight -= 2;
  if (line.isDoubled) weight += 2;
  if (line.linked !== null) weight += line.linked === "itself" ? 2.5 : -2;
  if (line.isCounted !== null) weight += line.isCounted ? 2.5 : -2.5;
  return weight;
}

/** `PORTLAND, Maine, March 8 -- The trust has announced:`: an agency's text begins with its place. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:,\s[^,–—]{2,30}){0,3}\s(?:--|[–—])\s\p{Lu}/u;
const isDateline = (text: string): boolean => text.endsWith(":") && DATELINE.test(text.slice(0, 160));

/** The second line of a headline that a narrow column broke. */
function asTitleRest({ line, before, isBelowWhole, length, isDate, isProse }: Looks): number {
  const isAside = isInBrackets(line.text);
  if (widthOf(before) < MIN_BROKEN || (before.length < MIN_BROKEN && !isAside)) return NEVER;
  if (isBelowWhole || line.isListed) return NEVER;
  if (
    (isDate && !line.datedTitle?.isBehind) ||
    line.isLabel ||
    line.isAddress ||
    line.note ||
    line.repeats ||
    line.isCounted ||
    length > 120 ||
    isProse
  )
    return NEVER;
  if (isKnownKicker(line.text) || isNamedField(line.text)) return -4;
  // What a full stop closed does not go on.
  if (looksLikeProse(before) && /[.。۔]["'”’»)]*$/.test(before)) return -4;
  // A blank line seldom breaks a headline.
  const goesOn = (isOpen(before) ? 1.8 : 0) - (line.gap > 0 ? 1.5 : 0);
  // A date at the end of a broken headline is no less its date.
  const dated = line.datedTitle?.isBehind ? 2.5 : 0;
  if (isAside) return 1;
  // Scripts without capitals don't tell; there only a line that was full was broken.
  if (/^\p{Lo}/u.test(line.text)) return (before.length >= FULL_LINE ? -0.6 : -1.2) + goesOn + dated;
  return (/^[\p{Ll}\d]/u.test(line.text) ? 1.2 : -1.2) + goesOn + dated;
}

/** Beside a kicker a date is lacking. */
const BARE = 3;

/** Shortest title that is believed beside a date. */
const MIN_DATED = 12;

function asDate({ line, isSecondDate }: Looks): number {
  if (!line.date) return NEVER;
  if (isSecondDate) return -1;
  if (line.date.raw === "") return BARE;
  const known = line.date.kicker !== null && isKnownKicker(line.date.kicker) ? 1 : 0;
  const weight = { pure: 4.5, parted: 3.2 + known, glued: 0.6 + known }[line.date.fit];
  // How long ago something was is said of much else on a page.
  return /\d{4}|[\u0660-\u0669\u06f0-\u06f9]{4}|\d[./]\d/.test(line.date.raw) ? weight : weight - 1.5;
}

function asDatedTitle({ line, before }: Looks): number {
  const { title = "", isBehind = false } = line.datedTitle ?? {};
  const { length } = title;
  if (length < MIN_DATED || length > 260) return NEVER;
  const isRest = isBehind && before.length >= MIN_BROKEN && (/^\p{Ll}/u.test(line.text) || isOpen(before));
  return isRest ? 1.5 : 4.5;
}

function asText(looks: Looks): number {
  const { line, words, length, isProse, isBrokenOff, isClosed, isCutOff, isDate, isOfList } = looks;
  if (line.isAddress || line.isLabel) return -5;
  if (isDate) return -4;
  if (isOfList) return 1;
  if (isFurniture(line.text)) return -2;
  if (line.repeats === "within" || line.isDoubled) return -3;
  if (line.note) return -2;
  if (line.isRepeated && length < 120 && !/[.…]["'”’»)]*$/.test(words)) return -1.5;
  if (isProse && length < 120 && /[?؟;!]["'”’»)]*$/.test(words)) return 0.4;
  if (isProse || isCutOff || isBrokenOff || isDateline(line.text)) return 1.8;
  if (isClosed && length >= 25 && /[.。۔]["'”’»)]*$/.test(words)) return 0.3;
  const recurs = line.count > 1 ? 1.5 : 0;
  return (length >= 60 ? 0.2 : length >= 30 ? -1 : -2) - recurs;
}

function asNote({ line, length, isProse, isDate, isSecondDate }: Looks): number {
  // No item goes on behind the end of its list.
  if (line.count === 1 && endsList(line.text)) return NEVER;
  if (line.isLabel) return line.count >= MIN_ROW ? 1.6 : 1;
  if (isSecondDate) return 1.6;
  if (line.datedTitle) return -4;
  if (line.repeats === "within") return 2.2;
  if (isDate) return -2.5;
  if (isFurniture(line.text)) return -1;
  if (line.note) return 1.6;
  // Of several copies of a headline the last one is it.
  if (line.isRepeated && !isProse) return 1.9;
  if (line.repeats === "whole" && !isProse) return -0.5;
  if (line.isAddress) return 1.4;
  if (isProse) return -4;
  if (line.count >= 3 && length <= 60) return 0.6;
  return length <= 40 ? -1.8 : -2.8;
}

/** Before an item stand at most a picture's description and its credit. */
function asLead(looks: Looks): number {
  const { isRepeated, note } = looks.line;
  if (isRepeated || note?.kind === "caption") return asNote(looks);
  if (note?.kind === "counter") return asNote(looks) - 1;
  return Math.min(-2, asNote(looks));
}

import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { findBarredDate } from "@/lib/ingest/formats/listing/barred-date";
import {
  isBehindBar,
  isPieceOfDate,
  opensGlued,
  withDateApart,
} from "@/lib/ingest/formats/listing/date-pieces";
import {
  isBylineLabel,
  type NoteLine,
  readByline,
  readNote,
  withoutCount,
} from "@/lib/ingest/formats/listing/note-line";
import { isPictureName } from "@/lib/ingest/formats/listing/picture-names";
import { PUBLISHED } from "@/lib/ingest/formats/listing/published";
import { isReference, NUMBERED } from "@/lib/ingest/formats/listing/references";
import { NEW_BADGES } from "@/lib/ingest/formats/listing/title-badges";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** How well a line reads as a date line: nothing but a date; with parts parted by marks; with words glued to it. */
export type DateFit = "pure" | "parted" | "glued";

/** A line that is a date, with what a listing prints beside it. */
export interface DateLine {
  readonly raw: string;
  /** `News | 12 March 2024`: the other half. */
  readonly kicker: string | null;
  readonly author: string | null;
  /** A label says what the kicker is: `Section: Harbour`. */
  readonly isFiled?: boolean;
  readonly fit: DateFit;
}

const JOINING =
  /^(?:on|at|am|um|den|le|à|el|a las|il|alle|em|às|op|om|dnia|w dniu|w|la|pe|data|în data de|στις|την|den|kl\.?|v|dne|в|о|of|from|the|since|since|tarafından|uhr|hrs?|h|klo)(?![\p{L}])/iu;
const JOINING_BEFORE = /(?<=\s)(?:on|am|le|el|il|em|op|dnia|la|στις|den|dne|في|w dniu|на|в)$/iu;

/** Marks between the parts of a date line. */
const MARKS = /\s*[|│·•;]\s*|\s+[–—-]+\s+|\s*\/\/\s*|\s*\/\s+|[,،]\s+|\s{3,}|[([\])]/;

/** Longest part beside a date that is a label, a place or a name. */
const MAX_PART = 45;

/**
 * Read `line` as a date line, or null: a date with at most labels, a kicker, a place or an author beside it. Alone, what
 * is glued to its date has to be a known section; a list compares its lines (`withoutDatedSentences`).
 */
export function readDateLine(printed: string): DateLine | null {
  const line = readListedDateLine(printed);
  const isUnknown = line !== null && line.kicker !== null && !isKnownKicker(line.kicker);
  return isUnknown && opensGlued(printed) ? null : line;
}

/** Read `line` as a date line of a list, of which other lines tell whether the words glued to its date are a section. */
export function readListedDateLine(printed: string): DateLine | null {
  if (printed.length > 150 || isPictureName(printed)) return null;
  const line = withDateApart(printed);
  if (isRelativeTime(line)) return { raw: line, kicker: null, author: null, fit: "pure" };
  const found = findPrintedDate(line) ?? findBarredDate(line);
  if (!found) return readAgeLine(line);
  if (isSentence(line.slice(0, found.start), line)) return null;
  const beside = readBeside(line.slice(0, found.start), line.slice(found.end));
  return beside && { raw: found.raw, ...beside };
}

/** So many words before a date are a sentence's, where a full stop closes the line. */
const MIN_SENTENCE = 3;

/** `Files have to be sent until: 31 January 2025, 14:00 local time.`, `a register of all wells from 1 July 2024.` */
function isSentence(before: string, line: string): boolean {
  const words = before.trim().split(/\s+/);
  const isClosed = /(?<!\d|\s\p{L}{1,4})[.。]$/u.test(line) || /^\p{Ll}.*\p{L}.*\d{4}\.$/u.test(line);
  return words.length >= MIN_SENTENCE && isClosed && !PUBLISHED.test(before);
}

/** `Harbour news - 17 hours 23 min ago`: short forms such as `2d` stand in all sorts of lines. */
const MIN_AGE_WORDS = 3;

function readAgeLine(line: string): DateLine | null {
  const parts = line.split(MARKS);
  const [label = "", age = ""] = parts;
  const isAge = age.split(" ").length >= MIN_AGE_WORDS && isRelativeTime(age);
  if (parts.length !== 2 || !isAge || label.length > MAX_PART || label.length < 3) return null;
  return { raw: age, ...nameOthers([], [label], null), fit: "parted" };
}

/** True for a line that only says what the date below it is: `Published on`. */
export function isDateLabel(line: string): boolean {
  return PUBLISHED.test(line) && withoutLabels(line) === "";
}

type Beside = Omit<DateLine, "raw">;

/** `In: Education By Ada Marsh`: where it is filed, and by whom it is. */
const FILED_BY =
  /^(?<section>\p{L}.{1,40}?)\s(?:by|von|par|por|di|da|door|przez|av|af|від|от)\s(?<name>\p{Lu}[\p{L}.’'-]{0,30}(?:\s\p{Lu}[\p{L}.’'-]{0,30}){1,3})$/iu;

/** The day by the calendar of the Hijra, beside the one that counts. */
const HIJRI = /(?<!\d)1[34]\d{2}\s?(?:هـ|ه|AH)(?!\p{L})/u;

function readBeside(before: string, after: string): Beside | null {
  const notes: NoteLine[] = [];
  const others: string[] = [];
  const behind = new Set(after.split(MARKS));
  for (const part of [...before.split(MARKS), ...behind]) {
    // A label of the date stands before it: the same word behind it is a kicker (`publication`).
    if (behind.has(part) && PUBLISHED.test(part.trim()) && isKnownKicker(part.trim())) {
      others.push(part.trim());
      continue;
    }
    let rest = withoutLabels(withoutBadges(part));
    const byline = readByline(rest);
    if (!byline && namesNobody(rest)) continue;
    if (byline) {
      const more = rest.slice(byline.length).trim();
      const isOffice = namesOffice(more);
      notes.push({ kind: "byline", value: isOffice ? `${byline.name} ${more}` : byline.name });
      rest = isOffice ? "" : more;
    }
    const note = isKnownKicker(rest) ? null : readNote(rest, true);
    const filed = note?.kind === "category" ? FILED_BY.exec(note.value) : null;
    if (filed?.groups) {
      notes.push({ kind: "category", value: filed.groups.section ?? "" });
      notes.push({ kind: "byline", value: filed.groups.name ?? "" });
      continue;
    }
    if (!note) rest = withoutLabels(rest);
    // `By | 3 May 2025`: nobody is named.
    if (rest === "" || isBylineLabel(rest)) continue;
    if (
      CLOCK.test(rest) ||
      isPieceOfDate(rest) ||
      isRelativeTime(rest) ||
      isOtherDate(rest) ||
      HIJRI.test(rest) ||
      isReference(rest)
    )
      continue;
    if (note) notes.push(note);
    else if (isOfficeOf(rest, notes)) continue;
    else if (rest.length > MAX_PART || rest.split(/\s+/).length > 6) return null;
    else
      others.push(
        PUBLISHED.test(part.trim())
          ? rest
          : trimMarks(withoutBadges(withoutCount(part))).replace(NUMBERED, ""),
      );
  }
  if (others.length > 3) return null;
  const fit = fitOf(before, after, others);
  const barred = others.find((part) => isBehindBar(part, before, after)) ?? null;
  return fit === "glued" && endsLikeSentence(after) ? null : { ...nameOthers(notes, others, barred), fit };
}

/**
 * What is set behind a label because it is new, and tags: `Notices NEW`, `Press release #harbour #ferries`. Without a blank
 * it is in capitals: `تجديد` is a word that ends with `جديد`.
 */
const BADGES = new RegExp(
  `(?:\\s#[\\p{L}\\p{N}_-]{2,40}|(?:\\s|(?<=[\\p{Ll}\\p{Lo}\\p{Lm}])(?=[\\p{Lu}新]))(?:${NEW_BADGES})!?)+\\s*$`,
  "u",
);

const withoutBadges = (part: string): string => part.replace(BADGES, "");

/** `by the nursery team`: people who are not named, and no section. */
const NOBODY =
  /^(?:by (?:the|our)|von (?:der|dem|den|unsere[mrn])|par (?:l['’]|la|le|les|notre)|por (?:el|la|los|las|o|a|os|as)|(?:da|dalla|dal|a cura (?:della|del))|door (?:de|het|onze))(?:\s|(?<=['’]))\p{Ll}.{2,40}$/iu;

const namesNobody = (part: string): boolean => NOBODY.test(part) && !isKnownKicker(part);

/** `By Ada Marsh, curator`: behind a writer's name stands with a small letter what that person is. */
function isOfficeOf(part: string, notes: readonly NoteLine[]): boolean {
  return /^\p{Ll}/u.test(part) && notes.at(-1)?.kind === "byline" && !isKnownKicker(part);
}

/** `Office of Communications`: what a name of an office goes on with. */
const OFFICE_OF =
  /^(?:of|for|für|de|du|des|del|della|van|voor)(?: the| la| los| het| den)?\s\p{Lu}[\p{L} &-]{2,30}$/u;

/** Whether the words behind a writer's name belong to it, and say no section: `in Harbour`. */
function namesOffice(more: string): boolean {
  if (OFFICE_OF.test(more)) return true;
  const isSmall = /^\p{Ll}[\p{L} ]{0,30}$/u.test(more) && withoutLabels(more) === more;
  return isSmall && readNote(more, true)?.kind !== "category";
}

/** `and 15.00`: a second hour. */
const CLOCK = /^(?:\p{L}{1,4}\.?\s)?\d{1,2}[:.h]\d{2}(?:\s?(?:uhr|h|hrs|[ap]m))?$/iu;

const trimMarks = (part: string): string => part.replace(/^[\s:.,–—-]+|[\s:,–—-]+$/g, "");

/** What a second date may have before it: when it was changed, in any language. */
const MAX_DATE_LABEL = 28;

/** `last modified 12 March 2024`, beside the date that counts. */
function isOtherDate(part: string): boolean {
  const found = findPrintedDate(part);
  return found !== null && part.length - found.raw.length <= MAX_DATE_LABEL && found.end === part.length;
}

/** `Written question`, `Updated guidance`: what an English participle says of a word behind it is no date. */
const KIND = /^(?:Written|Updated|Released|Issued|Filed|Submitted|Modified|Reviewed) \p{Ll}{5,}$/u;

function withoutLabels(part: string): string {
  let rest = part.trim();
  if (KIND.test(rest) && !isRelativeTime(rest.slice(rest.indexOf(" ") + 1))) return rest;
  for (let turn = 0; turn < 3 && rest !== ""; turn++) {
    const next = rest
      .replace(PUBLISHED, "")
      .replace(/^[\s:.,–-]+|[\s:,–-]+$/g, "")
      .replace(JOINING, "")
      .replace(JOINING_BEFORE, "")
      .trim();
    if (next === rest) break;
    rest = next;
  }
  return /[\p{L}\p{N}]/u.test(rest) ? rest : "";
}

function fitOf(before: string, after: string, others: readonly string[]): DateFit {
  if (others.length === 0) return "pure";
  const isParted = (side: string, edge: RegExp): boolean => withoutLabels(side) === "" || edge.test(side);
  return isParted(before, /(?:[|│·•;:,،)\]–—-]|\/\/?|\s{3})\s*$/) &&
    isParted(after, /^\s*(?:[|│·•;:,،([–—-]|\/\/?|\s{3})/)
    ? "parted"
    : "glued";
}

/** Two or three capitalised words are more likely a name than a kicker. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:van|von|de|der|da|di|el|al|bin) |\s)(?:\p{Lu}[\p{L}.’'-]*\s?){1,3}$/u;

function nameOthers(
  notes: readonly NoteLine[],
  others: readonly string[],
  barred: string | null,
): Pick<DateLine, "kicker" | "author" | "isFiled"> {
  const author = notes.find(({ kind }) => kind === "byline")?.value ?? null;
  const category = notes.find(({ kind }) => kind === "category")?.value ?? null;
  const known = others.find(isKnownKicker);
  // Where the writer is named, what looks like a name is a section: `Campus Life`.
  const label = others.find((part) => !NAME.test(part)) ?? (author === null ? null : barred);
  const kicker = category ?? known ?? label ?? null;
  const name = others.find((part) => part !== kicker && NAME.test(part)) ?? null;
  return { kicker, author: author ?? name, ...(category !== null && { isFiled: true }) };
}

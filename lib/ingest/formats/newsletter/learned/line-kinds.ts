import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { readDayOfEvent } from "@/lib/ingest/formats/newsletter/day-of-event";
import { isRunning } from "@/lib/ingest/formats/newsletter/headings";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { widthOf } from "@/lib/ingest/text/width";

/** What a line looks like by itself, in one word. */
export type LineKind = string;

/** Number of the first limit that a value is not above. */
export function binOf(value: number, limits: readonly number[]): number {
  const at = limits.findIndex((limit) => value <= limit);
  return at < 0 ? limits.length : at;
}

const SHORT_TEXT = 90;
const LONG_TEXT = 250;
const SHORT_HEADING = 22;
const LONG_HEADING = 45;
const SHORT_OTHER = 40;

/** `PDF (380 KB)`, `Report (DOCX, 1 MB)` */
const FILE = /^.{0,40}\b(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|MP3|EPUB)\b.{0,16}$/i;

/** What a line looks like: its label or note, running text, what may be a headline, each by its width. */
export function lineKind(line: LetterLine): LineKind {
  if (line.label !== null) return line.label;
  if (line.more) return "more";
  if (line.note) return `n-${line.note.kind}`;
  if (/^https?:\S+$/.test(line.text)) return "url";
  if (/^[-–—•·*>▸‣]\s/.test(line.text)) return "bullet";
  if (readDateLine(line.text)?.fit === "pure" || readDayOfEvent(line.text)) return "day";
  if (FILE.test(line.text)) return "file";
  const width = widthOf(line.text);
  if (isRunning(line)) return width <= SHORT_TEXT ? "run-s" : width <= LONG_TEXT ? "run-m" : "run-l";
  if (line.heading === null) return width <= SHORT_OTHER ? "o-s" : "o-l";
  if (isKnownKicker(line.heading)) return "kick";
  return width <= SHORT_HEADING ? "h-s" : width <= LONG_HEADING ? "h-m" : "h-l";
}

/** A kind without its width. */
export const broadKind = (kind: LineKind): string => kind.replace(/^(h|o|run)-.$/, "$1").replace(/^o$/, "h");

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\p{Lu}/u, "A"],
  [/\p{Ll}/u, "a"],
  [/\p{L}/u, "l"],
  [/\p{N}/u, "9"],
  [/[-–—•·*>▸‣◦○●]/u, "-"],
  [/[→»›►▶➜➤]/u, "→"],
  [/["'“„«‹「『¿¡]/u, "q"],
  [/\p{Extended_Pictographic}/u, "e"],
];

const signOf = (sign: string): string => SIGNS.find(([pattern]) => pattern.test(sign))?.[1] ?? "o";

/** The sort of sign that a line begins with. */
export const startSign = (text: string): string => signOf(String.fromCodePoint(text.codePointAt(0) ?? 0));

/** The sort of sign that a line ends with, behind closing quotes and brackets. */
export function endSign(text: string): string {
  const last =
    text
      .slice(-8)
      .replace(/["'”’»)\]]+$/u, "")
      .at(-1) ?? "";
  if (/[.。।۔]/.test(last)) return ".";
  return /[!?！？؟;…:,：،|]/.test(last) ? last : signOf(last).toLowerCase();
}

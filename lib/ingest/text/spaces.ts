import { unitsOf } from "@/lib/domain/units-of";

/** Characters that show nothing: C0 and C1 controls, zero-width marks, bidi controls, soft hyphen, byte order mark. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** White space that is not one blank already. */
const SPACES = /\s{2,}|[^\S ]/g;

const BLANK = 0x20;
/** All but letters that a text may have to be tidied for. */
const RARE = /[^\S ]|[\p{Cc}\p{Cf}\p{Cs}]/u;
const PLAIN = 1;
/** For each code unit: 0 where it was not met yet. */
const kinds = new Uint8Array(0x10000);

/** Horizontal space of any width, NBSP among them. */
const WIDE_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+| {2,}/g;

/**
 * Whether a text has only single blanks between signs that are seen: then nothing here changes more than its ends.
 *
 * Most texts are tidy, and are asked several times; a pattern would take several times as long.
 */
export function isTidy(text: string): boolean {
  const units = unitsOf(text);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] as number;
    if (unit === BLANK ? before === BLANK : (kinds[unit] || kindOf(unit)) !== PLAIN) return false;
    before = unit;
  }
  return true;
}

function kindOf(unit: number): number {
  const kind = RARE.test(String.fromCharCode(unit)) ? 2 : PLAIN;
  kinds[unit] = kind;
  return kind;
}

/** Take out invisible characters and lone surrogates; joiners that shape emoji and scripts stay. */
export function removeInvisible(text: string): string {
  const visible = text.replace(INVISIBLE, "");
  return SURROGATE.test(visible) ? visible.replace(LONE_SURROGATE, "") : visible;
}

/** Make all white space single blanks, line breaks included. */
export function singleSpaces(text: string): string {
  return text.replace(SPACES, " ");
}

/** Make every run of horizontal space one blank. Line breaks stay. */
export function repairSpaces(text: string): string {
  return text.replace(WIDE_SPACES, " ").replace(/ {2,}/g, " ");
}

/** One clean line: invisible characters out, all white space single, ends trimmed. */
export function tidyLine(text: string): string {
  return (isTidy(text) ? text : singleSpaces(removeInvisible(text))).trim();
}

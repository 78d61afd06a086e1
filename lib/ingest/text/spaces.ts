/** Characters that show nothing: C0 and C1 controls, zero-width marks, bidi controls, soft hyphen, byte order mark. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** White space that is not one blank already. */
const SPACES = /\s{2,}|[^\S ]/g;

/** Horizontal space of any width, NBSP among them. */
const WIDE_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+| {2,}/g;

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
  return singleSpaces(removeInvisible(text)).trim();
}

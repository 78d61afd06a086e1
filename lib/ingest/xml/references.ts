/** References that were met, by what stands between `&` and `;`; null for those that XML does not know. */
const known = new Map<string, string | null>([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const MOST_KNOWN = 2_000;

const SEMICOLON = 0x3b;
const G = 0x67;
const L = 0x6c;
const T = 0x74;

/** `&#1114111;` and the longest name are shorter. */
const LONGEST = 10;

/** Gives what a reference stands for that the document itself declares. */
export interface DeclaredEntities {
  /** `&` and `;` around the longest name, or 0 where there is none. */
  readonly longestReference: number;
  expand(name: string): string | null;
}

/** What a `&` is that is neither written as a reference nor one that XML knows. */
export const BAD_REFERENCE = "a “&” begins nothing that XML knows";

/**
 * Read written text: line ends become line feeds, and the references that XML itself knows are decoded.
 *
 * So are those of `entities`. Any other `&` stays as it is and is a fault: HTML's names are decoded with the HTML
 * that they stand in.
 */
export function readCharacters(
  text: string,
  fault: (at: number) => void,
  entities: DeclaredEntities,
): string {
  let at = text.indexOf("&");
  if (at < 0) return unixLines(text);
  const hasReturns = text.includes("\r");
  let decoded = "";
  let from = 0;
  while (at >= 0) {
    const angle = angleAt(text, at);
    const end =
      angle === null ? endOfReference(text, at, Math.max(LONGEST, entities.longestReference)) : at + 3;
    const sign = angle ?? (end < 0 ? null : signOf(text.slice(at + 1, end), entities));
    if (sign === null) fault(at);
    else {
      if (at > from) {
        const before = text.slice(from, at);
        decoded += hasReturns ? unixLines(before) : before;
      }
      decoded += sign;
      from = end + 1;
    }
    at = text.indexOf("&", sign === null ? at + 1 : from);
  }
  return decoded + unixLines(text.slice(from));
}

/** What `&lt;` and `&gt;` stand for: of escaped markup, nearly all references are these. */
function angleAt(text: string, at: number): string | null {
  if (text.charCodeAt(at + 3) !== SEMICOLON || text.charCodeAt(at + 2) !== T) return null;
  const first = text.charCodeAt(at + 1);
  return first === L ? "<" : first === G ? ">" : null;
}

/** Where the `;` of a reference stands; -1 where none comes in time. */
function endOfReference(text: string, at: number, longest: number): number {
  const most = Math.min(text.length, at + longest);
  for (let end = at + 1; end < most; end++) if (text.charCodeAt(end) === SEMICOLON) return end;
  return -1;
}

/** Every line end is one line feed, as XML has it. */
export function unixLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Where the end of a text has to wait for the next piece, because a reference may be cut there. */
export function openReference(
  text: string,
  from: number,
  { longestReference }: Pick<DeclaredEntities, "longestReference">,
): number {
  const start = Math.max(from, text.length - Math.max(LONGEST, longestReference) + 1);
  const at = text.indexOf("&", start);
  // The last “&” is the one that may be open; one before it is no reference, or a whole one.
  const last = at < 0 ? -1 : text.lastIndexOf("&");
  return last < 0 || text.indexOf(";", last) >= 0 ? text.length : last;
}

function signOf(name: string, entities: DeclaredEntities): string | null {
  const met = known.get(name);
  if (typeof met === "string") return met;
  const declared = entities.longestReference === 0 ? null : entities.expand(name);
  if (declared !== null || met === null) return declared;
  const sign = numberedSign(name);
  if (known.size < MOST_KNOWN) known.set(name, sign);
  return sign;
}

function numberedSign(name: string): string | null {
  const [, decimal, hex] = /^#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}))$/.exec(name) ?? [];
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isSign ? String.fromCodePoint(code) : null;
}

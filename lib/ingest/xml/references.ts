const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const REFERENCE = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/y;

/** `&#1114111;` and the longest name are shorter. */
const LONGEST = 10;

/** What a `&` is that is neither written as a reference nor one that XML knows. */
export const BAD_REFERENCE = "a “&” begins nothing that XML knows";

/**
 * Read written text: line ends become line feeds, and the references that XML itself knows are decoded.
 *
 * Any other `&` stays as it is and is a fault: HTML's names are decoded with the HTML that they stand in, and
 * those of a document type never.
 */
export function readCharacters(text: string, fault: (at: number) => void): string {
  let at = text.indexOf("&");
  if (at < 0) return unixLines(text);
  let decoded = "";
  let from = 0;
  for (; at >= 0; at = text.indexOf("&", at)) {
    REFERENCE.lastIndex = at;
    const found = REFERENCE.exec(text);
    const sign = found ? signOf(found) : null;
    if (!found || sign === null) {
      fault(at);
      at += 1;
      continue;
    }
    decoded += unixLines(text.slice(from, at)) + sign;
    from = at += found[0].length;
  }
  return decoded + unixLines(text.slice(from));
}

/** Every line end is one line feed, as XML has it. */
export function unixLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Where the end of a text has to wait for the next piece, because a reference may be cut there. */
export function openReference(text: string, from: number): number {
  const start = Math.max(from, text.length - LONGEST + 1);
  const at = text.indexOf("&", start);
  // The last “&” is the one that may be open; one before it is no reference, or a whole one.
  const last = at < 0 ? -1 : text.lastIndexOf("&");
  return last < 0 || text.indexOf(";", last) >= 0 ? text.length : last;
}

function signOf([, decimal, hex, name]: RegExpExecArray): string | null {
  if (name !== undefined) return NAMED[name] ?? null;
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isSign ? String.fromCodePoint(code) : null;
}

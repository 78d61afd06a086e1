import { detect } from "jschardet";

/** Bytes that are looked at to tell a charset or a binary file. */
const SAMPLE = 64 * 1024;

/** Names in use that the WHATWG list does not know: those of jschardet, of Python and of old tools. */
const LABELS: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  cp874: "windows-874",
  cp65001: "utf-8",
  "utf-8-sig": "utf-8",
  utf8mb4: "utf-8",
  "latin-1": "windows-1252",
  "mac-roman": "macintosh",
  macroman: "macintosh",
  "x-mac-roman": "macintosh",
  koi8r: "koi8-r",
  koi8u: "koi8-u",
};

/** What text on the web was ever written in; mainframe and DOS code pages would only be lucky guesses. */
const CANDIDATES = [
  ...["1250", "1251", "1252", "1253", "1254", "1255", "1256", "1257", "1258"].map(
    (page) => `windows-${page}`,
  ),
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16].map((part) => `iso-8859-${part}`),
  ...["koi8-r", "koi8-u", "cp874", "cp932", "euc-jp", "gb18030", "big5", "cp949"],
];

const BYTE_ORDER_MARKS: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-32le", [0xff, 0xfe, 0x00, 0x00]],
  ["utf-32be", [0x00, 0x00, 0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const SIGNATURES: readonly (readonly [kind: string, magic: string])[] = [
  ["a PDF", "%PDF-"],
  ["a ZIP archive or an office document", "PK\x03\x04"],
  ["a PNG picture", "\x89PNG"],
  ["a JPEG picture", "\xff\xd8\xff"],
  ["a GIF picture", "GIF8"],
  ["a gzip archive", "\x1f\x8b"],
  ["an old office document", "\xd0\xcf\x11\xe0"],
];

/** The charset that a byte order mark states, and how many bytes the mark takes. */
export function markedCharset(bytes: Uint8Array): { label: string; length: number } | null {
  for (const [label, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { label, length: mark.length };
  }
  return null;
}

/** The charset that an XML declaration or an HTML `meta` states, as written; null where there is none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = asLatin1(bytes.subarray(0, 2048));
  const xml = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head);
  const meta = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head);
  const declared = xml?.[1] ?? meta?.[1] ?? null;
  return declared !== null && WIDE.test(declared) ? null : declared;
}

/** Names of charsets of 16 and 32 bits: in a declaration that was read byte by byte they can't be true. */
const WIDE = /^(?:csunicode|iso-?10646-?)?(?:utf|ucs|u)[-_]?(?:2|4|16|32)/i;

type WideCharset = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

/**
 * UTF-16 or UTF-32 without a mark. In UTF-32 the upper half of every character is empty; in UTF-16 zeros and
 * other controls, the upper bytes of most alphabets, stand on one side of the pairs only.
 */
export function unmarkedUtf16(bytes: Uint8Array): WideCharset | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~3);
  if (sample.length >= 8) {
    if (isEveryFourth(sample, 3, 2)) return "utf-32le";
    if (isEveryFourth(sample, 0, 1)) return "utf-32be";
  }
  const pairs = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  const [even, odd] = [countControls(pairs, 0), countControls(pairs, 1)];
  // In a short text a few stray controls are no evidence.
  const few = Math.max(pairs.length / 100, Math.min(3, pairs.length / 8));
  if (odd > few && even * 10 < odd) return "utf-16le";
  return even > few && odd * 10 < even ? "utf-16be" : null;
}

/**
 * Whether one byte of every four is zero, and the one beside it that of a plane that has characters.
 *
 * Where all four often are, as in a file that is full of zeros, it is no text.
 */
function isEveryFourth(bytes: Uint8Array, zeroAt: number, planeAt: number): boolean {
  let empty = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    if (bytes[at + zeroAt] !== 0 || (bytes[at + planeAt] ?? 0) > 0x10) return false;
    if (bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 0 && bytes[at + 3] === 0) empty++;
  }
  return empty * 40 <= bytes.length;
}

/** Bytes that no text of 8 bits has, among every second one. */
function countControls(bytes: Uint8Array, from: number): number {
  let count = 0;
  for (let at = from; at < bytes.length; at += 2) {
    const byte = bytes[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 27)) count++;
  }
  return count;
}

const ESCAPED = new RegExp(`${String.fromCharCode(27)}\\$[@B][!-~]{2}`);

/** ISO-2022-JP writes Japanese in ASCII bytes between escapes: `ESC $ B` … `ESC ( B`. */
export function escapedCharset(bytes: Uint8Array): "iso-2022-jp" | null {
  return ESCAPED.test(asLatin1(bytes.subarray(0, SAMPLE))) ? "iso-2022-jp" : null;
}

/** What kind of binary file these bytes are, in words; null for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = asLatin1(bytes.subarray(0, 8));
  const known = SIGNATURES.find(([, magic]) => head.startsWith(magic));
  if (known) return known[0];
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls * 10 > sample.length ? "a binary file" : null;
}

/** The likeliest charset of bytes that are not UTF-8, by their statistics. */
export function guessCharset(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, first - 1024);
  const guess = detect(Buffer.from(bytes.subarray(start, start + SAMPLE)), {
    detectEncodings: [...CANDIDATES],
  });
  return knownLabel(guess.encoding ?? "") ?? "windows-1252";
}

/** The WHATWG label of a charset name in lower case, or null for a name that nobody can read. */
export function knownLabel(name: string): string | null {
  const lower = name.trim().toLowerCase();
  for (const written of [lower, lower.replaceAll("_", "-"), lower.replace(/^x-/, "")]) {
    const label = LABELS[written] ?? written;
    if (/^utf-32[bl]e$/.test(label)) return label;
    try {
      return new TextDecoder(label).encoding;
    } catch {
      // Not a name of the WHATWG list: try how else it may be spelled.
    }
  }
  return null;
}

function asLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

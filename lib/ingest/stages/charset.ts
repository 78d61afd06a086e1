import iconv from "iconv-lite";
import { detect } from "jschardet";

/** Bytes that are looked at to tell a charset or a binary file. */
const SAMPLE = 64 * 1024;

/** Names that jschardet gives and the WHATWG list does not know. */
const LABELS: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  cp949: "euc-kr",
  cp874: "windows-874",
  "utf-8-sig": "utf-8",
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
  return xml?.[1] ?? meta?.[1] ?? null;
}

/** UTF-16 without a mark, told by zero bytes that stand on one side of the pairs only. */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const few = length / 2 / 20;
  if (odd > few && even * 10 < odd) return "utf-16le";
  return even > few && odd * 10 < even ? "utf-16be" : null;
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

/** The WHATWG label of a charset name in lower case, or null for a name nobody knows. */
export function knownLabel(name: string): string | null {
  const lower = name.trim().toLowerCase();
  const label = LABELS[lower] ?? lower;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return iconv.encodingExists(label) && /^utf-32/.test(label) ? label : null;
  }
}

function asLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

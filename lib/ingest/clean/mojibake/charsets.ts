import iconv from "iconv-lite";

/** A charset that UTF-8 was mistaken for. */
export interface MistakenCharset {
  readonly name: string;
  /** The byte of each UTF-16 code unit above ASCII; 0 for one that the charset does not have. */
  readonly byteOf: Uint8Array;
}

/** Likeliest first: what browsers, mailers and databases of Europe took bytes for. */
const NAMES = [
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1254",
  "windows-1257",
  "iso-8859-2",
  "macintosh",
  "cp437",
];

/** The charsets that are looked for. */
export const MISTAKEN_CHARSETS: readonly MistakenCharset[] = NAMES.map((name) => ({
  name,
  byteOf: bytesOf(name),
}));

/** Bytes that a charset leaves open are kept as controls of the same number; windows-1252 stands for Latin-1 too. */
function bytesOf(name: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  // Capitals of a Mac begin no sequence that anybody writes: all of them would be Chinese.
  const end = name === "macintosh" ? 0xe5 : 0x100;
  for (let byte = 0x80; byte < end; byte++) {
    const character = iconv.decode(Buffer.of(byte), name);
    table[character === "\ufffd" ? byte : character.charCodeAt(0)] = byte;
    if (name === "windows-1252" && byte < 0xa0) table[byte] = byte;
  }
  return table;
}

/** For every UTF-16 code unit one bit a charset: whether it can begin a sequence there, or go on in one. */
const LEADS = new Uint8Array(0x10000);
const TAILS = new Uint8Array(0x10000);
/** The same without letters: two letters side by side are mostly a word. */
const ODD_LEADS = new Uint8Array(0x10000);
const ODD_TAILS = new Uint8Array(0x10000);
const IS_SMALL = new Uint8Array(0x10000);
const IS_CAPITAL = new Uint8Array(0x10000);

/** Few letters of these charsets go on in a sequence, and then mean `ß` or `Ş` after all. */
const ALWAYS_ODD = new Set(["windows-1252", "windows-1254"]);

for (const [index, { name, byteOf }] of MISTAKEN_CHARSETS.entries()) {
  for (const [unit, byte] of byteOf.entries()) {
    if (byte === 0) continue;
    const character = String.fromCharCode(unit);
    if (/\p{Ll}/u.test(character)) IS_SMALL[unit] = 1;
    if (/\p{Lu}/u.test(character)) IS_CAPITAL[unit] = 1;
    const isOdd = ALWAYS_ODD.has(name) || !/\p{L}/u.test(character);
    addTo(byte < 0xc0 ? TAILS : LEADS, unit, index);
    if (isOdd) addTo(byte < 0xc0 ? ODD_TAILS : ODD_LEADS, unit, index);
  }
}
TAILS[0xfffd] = 0xff;
ODD_TAILS[0xfffd] = 0xff;

function addTo(table: Uint8Array, unit: number, bit: number): void {
  table[unit] = (table[unit] ?? 0) | (1 << bit);
}

/** The charsets that neighbours in the text may be a sequence of: none at all for most texts. */
export function suspectCharsets(text: string): readonly MistakenCharset[] {
  let bits = 0;
  let lead = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 && before >= 0x80) {
      bits |= suspicionOf(before, unit);
      // Of three characters the third may be the odd one.
      if (lead >= 0x80) bits |= (LEADS[lead] ?? 0) & (TAILS[before] ?? 0) & (ODD_TAILS[unit] ?? 0);
    }
    lead = before;
    before = unit;
  }
  return bits === 0 ? [] : MISTAKEN_CHARSETS.filter((_, index) => bits & (1 << index));
}

/** The charsets in which two characters begin a sequence, and don't look like letters of a word. */
function suspicionOf(lead: number, tail: number): number {
  const charsets = (LEADS[lead] ?? 0) & (TAILS[tail] ?? 0);
  if (charsets === 0 || (IS_SMALL[lead] && IS_SMALL[tail])) return 0;
  if (IS_SMALL[lead] && IS_CAPITAL[tail]) return charsets;
  return charsets & ((ODD_TAILS[tail] ?? 0) | (ODD_LEADS[lead] ?? 0));
}

const WINDOWS_1252 = new Map(
  Array.from({ length: 32 }, (_, index) => {
    const byte = 0x80 + index;
    return [String.fromCharCode(byte), iconv.decode(Buffer.of(byte), "windows-1252")] as const;
  }),
);

/** The sign that a control of the range 80 to 9F was meant to be: no writer types those controls. */
export function meantByControl(control: string): string {
  const sign = WINDOWS_1252.get(control);
  return sign === undefined || sign === "\ufffd" ? control : sign;
}

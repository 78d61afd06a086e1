import type { MistakenCharset } from "@/lib/ingest/clean/mojibake/charsets";

/** Characters of a text that are the bytes of one UTF-8 character, each taken for a character of its own. */
export interface Sequence {
  readonly start: number;
  readonly end: number;
  /** What the bytes mean; U+FFFD where one of them was lost before. */
  readonly meant: string;
  /** A byte was lost, or became a plain space: the sequence needs others beside it to be believed. */
  readonly isDamaged: boolean;
}

const LOST = "\ufffd";

/** All such sequences of a text, in its order. */
export function findSequences(text: string, { byteOf }: MistakenCharset): Sequence[] {
  const found: Sequence[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    const sequence = sequenceAt(text, at, byteOf);
    if (!sequence) continue;
    found.push(sequence);
    at = sequence.end - 1;
  }
  return found;
}

function sequenceAt(text: string, start: number, byteOf: Uint8Array): Sequence | null {
  const found = pointAt(text, start, byteOf);
  if (found === null) return null;
  const { point, end, isDamaged } = found;
  if (point === null) return { start, end, meant: LOST, isDamaged };
  if (point < 0xd800 || point > 0xdfff) return { start, end, meant: String.fromCodePoint(point), isDamaged };
  // Old programs wrote a character beyond the first plane as two surrogates of three bytes each.
  const low = point < 0xdc00 ? pointAt(text, end, byteOf) : null;
  if (low?.point == null || low.point < 0xdc00 || low.point > 0xdfff) return null;
  return { start, end: low.end, meant: String.fromCharCode(point, low.point), isDamaged };
}

interface FoundPoint {
  /** Surrogates included; null where a byte was lost. */
  readonly point: number | null;
  readonly end: number;
  readonly isDamaged: boolean;
}

/** The code point that the bytes from `start` on mean; null where they are no UTF-8. */
function pointAt(text: string, start: number, byteOf: Uint8Array): FoundPoint | null {
  const lead = byteOf[text.charCodeAt(start)] ?? 0;
  const length = lengthOf(lead);
  if (length === 0) return null;
  let point = lead & (0xff >> (length + 1));
  let [isLost, isSpace] = [false, false];
  for (let offset = 1; offset < length; offset++) {
    const unit = text.charCodeAt(start + offset);
    const byte = unit === 0x20 ? 0xa0 : (byteOf[unit] ?? 0);
    if (unit === 0x20) isSpace = true;
    if (unit === 0xfffd) isLost = true;
    else if ((byte & 0xc0) !== 0x80) return null;
    point = (point << 6) | (byte & 0x3f);
  }
  const end = start + length;
  if (isLost) return { point: null, end, isDamaged: true };
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return point < least || point > 0x10ffff ? null : { point, end, isDamaged: isSpace };
}

/** How many bytes a character has whose first byte is `lead`; 0 where it can't be the first. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

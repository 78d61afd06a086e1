import { spellOut } from "@/lib/domain/latin-spellings";
import { singleSpaces } from "@/lib/ingest/text/spaces";

/** Lower case, without accents and with single spaces: for comparing labels, never for showing. */
export function foldText(text: string): string {
  // Most labels are plain ASCII: nothing to decompose.
  if (/^[\n -_a-~]*$/.test(text)) return singleSpaces(text.toLowerCase()).trim();
  const bare = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  return singleSpaces(spellOut(bare).replace(/[\u2018\u2019\u00b4`]/g, "'")).trim();
}

/** So much of two texts is folded at first, and so much of the result compared; the end of a piece may fold otherwise. */
const GLANCE = 48;
const COMPARED = 12;

/** Whether two texts are the same when folded. Most that differ do so at the start and are never folded whole. */
export function foldsAlike(one: string, other: string): boolean {
  if (one === other) return true;
  if (startApart(one, other)) return false;
  const [left, right] = [foldText(one.slice(0, GLANCE)), foldText(other.slice(0, GLANCE))];
  const isTelling = Math.min(left.length, right.length) > COMPARED + 4;
  if (isTelling && left.slice(0, COMPARED) !== right.slice(0, COMPARED)) return false;
  return foldText(one) === foldText(other);
}

/** Whether two texts differ first in letters or digits of ASCII that no folding makes the same. */
function startApart(one: string, other: string): boolean {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at++) {
    const left = one.charCodeAt(at);
    const right = other.charCodeAt(at);
    if (left === right) continue;
    if (!isPlain(left) || !isPlain(right)) return false;
    if ((left | 0x20) !== (right | 0x20)) return true;
  }
  return false;
}

const isPlain = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

/** Letters and digits of the folded text only: what is left of a title in the address of its page. */
export function foldLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

import type { MarkedLine } from "@/lib/ingest/formats/social/mark-screen";
import { asciiDigits } from "@/lib/ingest/text/digits";

const NUMBER = /^[\d.,\u0660-\u0669\u06f0-\u06f9]{1,9}\s?[km]?$/i;
/** `96 times shared`. */
const COUNTED = /^\p{N}[\p{N}.,]{0,8}\s\p{L}{3,16}(?:\s\p{L}{2,16}){0,2}$/u;
const MAX_NAMES = 100;

/** Between the number of reactions and a button stand more counters, and who has reacted, in any language. */
export function markCounters(lines: MarkedLine[]): void {
  for (const [index, line] of lines.entries()) {
    if (line.label !== null || line.time !== null) continue;
    const [above, below] = [lines[index - 1], lines[index + 1]];
    if (above?.label !== "action" || !/\p{N}/u.test(above.text)) continue;
    const isCounter = COUNTED.test(line.text) && below?.label === "action";
    if (isCounter || isNamedAmong(line.text, above.text)) line.label = "action";
  }
}

/** `Ada Marsh and 40 others` below `41`. */
function isNamedAmong(line: string, counter: string): boolean {
  if (line.length > MAX_NAMES || !NUMBER.test(counter)) return false;
  const all = wholeNumber(counter);
  const numbers = line.match(/\p{N}[\p{N}.,\u00a0\u202f]*/gu) ?? [];
  return all !== null && all > 1 && numbers.some((number) => wholeNumber(number) === all - 1);
}

function wholeNumber(printed: string): number | null {
  const digits = asciiDigits(printed).replace(/[.,\s]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

import { asciiDigits } from "@/lib/ingest/text/digits";
import type { Line } from "@/lib/ingest/text/lines";

/** `Media releases 2023`: the heading of the whole page. */
const HEADING_OF_YEAR = /^\p{L}[^\d.!?]{2,40}\s((?:19|20)\d{2})$/u;
const REACH = 30;

/** The year in a heading of the page above a month that has none. */
export function yearAbove(lines: readonly Line[], index: number): number | null {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const year = HEADING_OF_YEAR.exec(asciiDigits(lines[at]?.text ?? ""))?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}

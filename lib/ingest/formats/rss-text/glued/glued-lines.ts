import { countMarks, type Seam } from "@/lib/ingest/formats/rss-text/glued/seams";

/** A part of a dump whose fields stand one behind the other without a blank. */
export interface GluedRange {
  readonly start: number;
  readonly end: number;
}

/** One seam in a line may be a slip of its writer. */
const MIN_IN_LINE = 2;
/** A field has two ends, and the last one of a line has none. */
const MIN_SHARE = 0.5;
/** In the whole dump: an entry or two. */
const MIN_SEAMS = 5;
const MIN_STAMPS = 2;

/**
 * Find the glued lines of a dump: at least two seams stand there, for every two marks of machines one, and in the dump
 * five, of which two are of stamps. A line without a mark belongs to the one before it, as a text's next paragraph does.
 */
export function gluedLines(text: string, seams: readonly Seam[]): GluedRange[] {
  if (seams.length < MIN_SEAMS || seams.filter(({ isOfStamp }) => isOfStamp).length < MIN_STAMPS) return [];
  const ranges: GluedRange[] = [];
  let next = 0;
  let isGlued = false;
  let total = 0;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const from = next;
    while ((seams[next]?.at ?? Number.POSITIVE_INFINITY) < end) next++;
    const count = next - from;
    const marks = countMarks(text.slice(start, end));
    if (marks > 0) isGlued = count >= MIN_IN_LINE && count >= marks * MIN_SHARE;
    if (isGlued) {
      ranges.push({ start, end });
      total += count;
    }
    start = end;
  }
  return total >= MIN_SEAMS ? ranges : [];
}

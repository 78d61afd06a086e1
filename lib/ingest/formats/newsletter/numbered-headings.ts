import { withoutNumber } from "@/lib/ingest/formats/newsletter/headings";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

const NUMBER = /^(\d{1,2})[.)]\s/;
const MAX_HEADING = 120;
const MIN_RUN = 4;

/**
 * Short lines with room above and below that are numbered from one on are all headlines, also those that
 * end with a day or call out: `2. Ski day on Thursday 1.2.`
 */
export function withNumberedHeadings(lines: readonly LetterLine[]): LetterLine[] {
  const run: number[] = [];
  for (const [index, line] of lines.entries()) {
    const number = Number(NUMBER.exec(line.text)?.[1] ?? 0);
    const isFree = line.hasGap && (lines[index + 1]?.hasGap ?? false) && line.text.length <= MAX_HEADING;
    if (isFree && line.label === null && line.more === null && number === run.length + 1) run.push(index);
  }
  const known = run.filter((index) => lines[index]?.heading != null).length;
  if (run.length < MIN_RUN || known * 2 < run.length) return [...lines];
  const all = new Set(run);
  return lines.map((line, index) =>
    all.has(index) && line.heading === null
      ? { ...line, heading: withoutNumber(line.text), form: "numbered" }
      : line,
  );
}

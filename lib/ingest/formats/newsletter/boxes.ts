import { asideEnd } from "@/lib/ingest/formats/newsletter/asides";
import { isDayEntry } from "@/lib/ingest/formats/newsletter/day-entries";
import { isRunning, leadsText } from "@/lib/ingest/formats/newsletter/headings";
import type { HeadingForm, LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { mostReadEnd } from "@/lib/ingest/formats/newsletter/most-read";

const MIN_ENTRIES = 2;
const MAX_ENTRY = 120;

/**
 * Boxes beside the stories: a heading over a calendar of one line a day, or over a numbered list of what is read most,
 * or over a figure or a saying.
 * A heading that is marked as headlines are is a story's, whatever stands below it.
 */
export function withBoxes(lines: readonly LetterLine[]): LetterLine[] {
  const boxed = [...lines];
  const titles = new Set<HeadingForm>();
  let hasText = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    hasText ||= isRunning(line);
    const aside = titles.has(line.form) ? index : asideEnd(lines, index);
    const isTitle = line.heading !== null && leadsText(lines, index);
    if (isTitle && line.form !== "plain") titles.add(line.form);
    const isHead = hasText && line.heading !== null && !isTitle && !titles.has(line.form);
    const known = hasText ? Math.max(mostReadEnd(lines, index), aside) : index;
    const first = lines[index + 1]?.label === "divider" ? index + 2 : index + 1;
    const listed = isHead ? boxEnd(lines, first) : index;
    const end = listed - first >= MIN_ENTRIES ? listed : known;
    if (end === index) continue;
    for (let at = index; at < end; at++) {
      const own = lines[at];
      if (own) boxed[at] = { ...own, label: "box", heading: null, note: null };
    }
    index = end - 1;
  }
  return boxed;
}

function boxEnd(lines: readonly LetterLine[], from: number): number {
  const isDays = isShortDay(lines[from]);
  let at = from;
  for (let line = lines[at]; line; line = lines[at]) {
    const isEntry = isDays ? isShortDay(line) : numberOf(line) === at - from + 1;
    if (!isEntry || (line.hasGap && at > from)) break;
    at++;
  }
  // A number over a text is a story's.
  return !isDays && isRunning(lines[at]) && !lines[at]?.hasGap ? from : at;
}

const isShortDay = (line: LetterLine | undefined): boolean =>
  line !== undefined && line.label === null && line.text.length <= MAX_ENTRY && isDayEntry(line.text);

function numberOf({ text, label }: LetterLine): number {
  return label === null && text.length <= MAX_ENTRY ? Number(/^(\d{1,2})[.)]\s/.exec(text)?.[1] ?? 0) : 0;
}

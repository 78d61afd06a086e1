import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { monthOf } from "@/lib/ingest/dates/months";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { areDatedHeadings, readDatedHeading } from "@/lib/ingest/formats/newsletter/dated-headings";
import { isRunning, withoutNumber } from "@/lib/ingest/formats/newsletter/headings";
import { isIssueLine, isLetterName } from "@/lib/ingest/formats/newsletter/labels";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { isStoryGreeting } from "@/lib/ingest/formats/newsletter/story-greeting";
import { foldText } from "@/lib/ingest/text/fold";

/** The masthead and the list of contents stand within so many paragraphs. */
const MASTHEAD = 14;
const DATED = 8;
const NAMED = 5;

/** Index after the last line of the letter's name, number, date and contents. */
export function mastheadEnd(lines: readonly LetterLine[]): number {
  let end = 0;
  let isOpened = false;
  const areDated = areDatedHeadings(lines);
  for (const [index, { text, label, note, heading, more, rest }] of lines.slice(0, MASTHEAD).entries()) {
    // The button below a text ends a story: `Line no. 17 stops again` is none of the letter's numbers.
    if (more !== null && label === null && isRunning(lines[index - 1])) break;
    // With the day of its first story, or a headline that its line proves, a letter has begun.
    const isDatedStory = areDated && readDatedHeading(heading ?? "") !== null;
    if (
      rest !== undefined ||
      note?.kind === "date" ||
      (isDatedStory && lines.slice(0, index).some(isRunning))
    )
      break;
    if (isOpened && isStoryGreeting(lines, index)) break;
    // Below words of welcome a number is a story's: `Tram no. 9 is back`.
    const isWelcomed: boolean = isOpened && lines.slice(0, index).some(isRunning);
    const isDated: boolean =
      index < DATED &&
      !isWelcomed &&
      (isIssueLine(text) || readDateLine(text) !== null || monthIn(text) !== null);
    isOpened ||= isDated || label === "greeting";
    if (
      label === "view" ||
      label === "greeting" ||
      label === "contents" ||
      isDated ||
      (index < NAMED && isLetterName(text))
    ) {
      if (text.length <= 120) end = index + 1;
    }
    if (label === "foot" && index > NAMED) break;
    if (label === "contents") end = /:\s?\S/.test(text) ? index + 1 : contentsEnd(lines, index + 1);
  }
  return Math.max(end, listEnd(lines));
}

/** A list of contents without a name of its own: lines above the first text that all come again. */
function listEnd(lines: readonly LetterLine[]): number {
  const seen = new Map<string, number>();
  for (const [index, { text }] of lines.entries()) seen.set(entryOf(text), index);
  let [end, run] = [0, 0];
  for (let index = 0; index < Math.min(lines.length, 2 * MASTHEAD); index++) {
    const line = lines[index];
    run = line && isEntry(line) && (seen.get(entryOf(line.text)) ?? index) > index ? run + 1 : 0;
    if (run >= 2) end = index + 1;
  }
  return end;
}

/** The day above a story and the button below it come again with the next one, and name none. */
const isEntry = ({ label, note, more, text }: LetterLine): boolean =>
  label === null && note === null && more === null && /\p{L}{2}/u.test(text);

const entryOf = (text: string): string => foldText(withoutNumber(text.slice(0, 200)));

/** The list of contents ends where its first line comes again, at a divider, or where running text begins. */
function contentsEnd(lines: readonly LetterLine[], from: number): number {
  const first = entryOf(lines[from]?.text ?? "");
  for (let index = from; index < Math.min(lines.length, from + 2 * MASTHEAD); index++) {
    const line = lines[index];
    if (!line || line.label === "divider") return index;
    if (index > from && foldText(line.heading ?? "") === first) return index;
    if (isRunning(line) && line.heading === null) return index === from ? from : index;
    if (index > from && line.hasGap && !lines[from + 1]?.hasGap) return index;
  }
  return from;
}

/** `March 2024`, `marzo de 2024`: an issue of a month. */
function monthIn(text: string): string | null {
  if (text.length > 120) return null;
  const match = /(\p{L}{3,14})\.?,?\s(?:de\s|del\s)?(?:19|20)\d{2}(?!\d)/u.exec(text);
  return match && monthOf(foldText(match[1] ?? "")) ? match[0] : null;
}

/** The date of the issue as the masthead prints it. */
export function issueDate(head: readonly LetterLine[]): string | null {
  for (const { text } of head) {
    const found = readDateLine(text)?.raw ?? findPrintedDate(text)?.raw ?? monthIn(text);
    if (found) return found;
  }
  return null;
}

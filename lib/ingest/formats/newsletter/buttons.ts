import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { readByline } from "@/lib/ingest/formats/listing/note-line";
import { opensLikeCall } from "@/lib/ingest/formats/newsletter/calls";
import { isRunning } from "@/lib/ingest/formats/newsletter/headings";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

const MAX_BUTTON = 40;

/** Close below a text, and over the next headline: `Read the agreement`. A day or a name below it makes it one itself. */
function isCallBelow({ text, form, hasGap }: LetterLine, next: LetterLine | undefined): boolean {
  if (hasGap || form !== "plain" || !opensLikeCall(text) || next?.heading === null) return false;
  return next === undefined || (readDateLine(next.text) === null && readByline(next.text) === null);
}

/** `▼動画（3分12秒）` over its address. */
const isMarkedLink = ({ text, heading }: LetterLine, next: LetterLine | undefined): boolean =>
  heading !== null && /^[▼▽⇒→≫]/u.test(text) && !next?.hasGap && (next?.more?.url ?? null) !== null;

/** `Listen (41 min)`: how long it takes differs. */
const wordsOf = ({ text }: LetterLine): string => text.replace(/\d{1,4}/g, "0");

/** The same few words below two texts are a button, whatever they say; so are those between a text and an address. */
export function withButtons(lines: readonly LetterLine[]): LetterLine[] {
  const isBelowText = ({ heading, text }: LetterLine, index: number): boolean =>
    heading !== null &&
    text.length <= MAX_BUTTON &&
    isRunning(lines[index - 1]) &&
    !isRunning(lines[index + 1]);
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries())
    if (isBelowText(line, index)) counts.set(wordsOf(line), (counts.get(wordsOf(line)) ?? 0) + 1);
  const leadsOut = (index: number): boolean => {
    const next = lines[index + 1];
    // Over a text the address is that of its headline.
    return (
      next !== undefined && !next.hasGap && (next.more?.url ?? null) !== null && !isRunning(lines[index + 2])
    );
  };
  return lines.map((line, index) =>
    (isMarkedLink(line, lines[index + 1]) || isBelowText(line, index)) &&
    ((counts.get(wordsOf(line)) ?? 0) > 1 || leadsOut(index) || isCallBelow(line, lines[index + 1]))
      ? { ...line, more: { url: null }, heading: null, form: "plain" }
      : line,
  );
}

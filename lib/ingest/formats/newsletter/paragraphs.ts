import { filledLines, type Line } from "@/lib/ingest/text/lines";

/** Lines that are one paragraph: mail programs break long ones at a fixed width. */
export interface Paragraph extends Line {
  /** True where a blank line stands above. */
  readonly hasGap: boolean;
}

/** Mail is broken at 60 to 80 units, rarely later. */
const WIDEST = 100;

/** Of the lines that have one below, so many must be full before a text counts as broken at a width. */
const MIN_FULL = 0.35;

const OPENS = /^(?:[-–—•·*>→»▸]\s|\d{1,2}[.)|]\s|[-–—_=*#~]{3,}|https?:)/;

/** Read a text in paragraphs, and join what a mail program broke. */
export function readParagraphs(text: string): Paragraph[] {
  const lines = filledLines(text);
  const gaps = lines.map((line, index) => hasGap(text, lines[index - 1], line));
  const width = Math.max(0, ...lines.slice(0, 2_000).map((line) => line.text.length));
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && !gaps[index + 1] ? [isFull(line, next, width)] : [];
  });
  const isBroken =
    width <= WIDEST && pairs.length >= 4 && pairs.filter(Boolean).length >= MIN_FULL * pairs.length;
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    const goesOn = isBroken && before && last && !gaps[index] && isFull(before, line, width);
    if (goesOn && !OPENS.test(line.text)) {
      paragraphs[paragraphs.length - 1] = {
        ...last,
        end: line.end,
        next: line.next,
        text: `${last.text} ${line.text}`,
      };
    } else {
      paragraphs.push({ ...line, hasGap: gaps[index] ?? true });
    }
  }
  return paragraphs;
}

function hasGap(text: string, before: Line | undefined, line: Line): boolean {
  return before === undefined || /[\r\n]/.test(text.slice(before.next, line.start));
}

/** True where the first word of the next line had no room any more. */
function isFull(line: Line, next: Line, width: number): boolean {
  const at = next.text.indexOf(" ");
  return line.text.length + 1 + (at < 0 ? next.text.length : at) > width - 1;
}

import type { Line } from "@/lib/ingest/text/lines";

/** A line for the most part in a script that needs no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const MIN_SHARE = 0.5;

/** Mail in these scripts is broken by hand at 30 to 38 signs. */
const WIDEST = 40;
const MIN_LONG = 18;

/** Writers break at the end of a phrase, so lines are not all as long as they could be. */
const MIN_FULL = 0.75;
const MIN_BROKEN = 3;

/** Marks in front of headlines, buttons, remarks, addresses. */
const OPENS = /^(?:[■◆●★□◇○☆▼▽▲△◎※→⇒・【〔［＜<〒*#=-]|https?:|\d{1,2}[.．)）])/i;
const CLOSED = /[。！？!?]["'”’」』）)]?$/u;

const isLong = (text: string): boolean =>
  text.length >= MIN_LONG && (text.match(UNSPACED)?.length ?? 0) >= MIN_SHARE * text.length;

/** How long the lines of a text in Chinese or Japanese are that somebody broke; 0 where nobody did. */
export function unspacedWidth(lines: readonly Line[], gaps: readonly boolean[]): number {
  const long = lines.flatMap(({ text }, index) => (isLong(text) && !OPENS.test(text) ? [index] : []));
  const lengthOf = (index: number): number => lines[index]?.text.length ?? 0;
  const isBroken = (index: number): boolean => {
    const next = lines[index + 1];
    return next !== undefined && gaps[index + 1] === false && !OPENS.test(next.text);
  };
  const broken = long.filter((index) => isBroken(index) && !CLOSED.test(lines[index]?.text ?? ""));
  const isNarrow = long.filter((index) => lengthOf(index) > WIDEST).length * 10 < long.length;
  if (!isNarrow || broken.length < MIN_BROKEN) return 0;
  return broken.reduce((width, index) => Math.max(width, Math.min(WIDEST, lengthOf(index))), 0);
}

/** Whether a broken line's text goes on in the next one of its block. */
export function goesOnUnspaced(line: Line, next: Line, width: number): boolean {
  if (width === 0 || OPENS.test(line.text) || OPENS.test(next.text)) return false;
  return isLong(line.text) && line.text.length >= MIN_FULL * width;
}

/** A stretch of text that a reader sees as one line and that a boundary can stand before. */
export interface TextLine {
  /** Offset in the whole text. */
  readonly start: number;
  readonly text: string;
}

/** Longer lines are cut where a sentence, a tag or a word ends, so that boundaries can stand inside them. */
const LONGEST_LINE = 240;
const SHORTEST_CUT = 80;

/** Cut a part of a text, which begins at `start`, into lines; together they are the part. */
export function cutLines(text: string, start: number): TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    lines.push({ start: start + at, text: text.slice(at, end) });
    at = end;
  }
  return lines;
}

function endOfLine(text: string, at: number): number {
  const window = text.slice(at, at + LONGEST_LINE);
  // Blank lines that follow each other are one: nobody sets a boundary between them.
  const blank = /^\s*[\r\n]/.exec(window);
  if (blank) return at + blank[0].length;
  const lineBreak = /\r\n|\n|\r/.exec(window);
  if (lineBreak) return at + lineBreak.index + lineBreak[0].length;
  if (at + LONGEST_LINE >= text.length) return text.length;
  for (const mark of [/[.!?…。！？؟](?=\s)\s*|>/g, /\s+/g]) {
    const ends = [...window.matchAll(mark)].map((match) => match.index + match[0].length);
    const last = ends.filter((end) => end >= SHORTEST_CUT && end < LONGEST_LINE).at(-1);
    if (last !== undefined) return at + last;
  }
  return at + wholeUnits(window);
}

/** Never between the halves of a pair. */
function wholeUnits(window: string): number {
  const last = window.charCodeAt(window.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? window.length - 1 : window.length;
}

/** Where the word before or after `offset` begins in a part of a text that begins at `start`; null at its ends. */
export function wordStart(text: string, start: number, offset: number, by: 1 | -1): number | null {
  for (let at = offset - start + by; at >= 0 && at < text.length; at += by) {
    if (isWordStart(text, at)) return start + at;
  }
  return null;
}

/** Scripts without spaces: each sign may be a word. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isWordStart(text: string, at: number): boolean {
  const [before, here] = [text.charAt(at - 1), text.charAt(at)];
  if (here.trim() === "" || (here >= "\udc00" && here <= "\udfff")) return false;
  return before.trim() === "" || SIGN.test(before) || SIGN.test(here);
}

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly isListed: boolean;
}

/** Behind a sentence, what announces a list: `This is not all. Please:` */
const ANNOUNCEMENT = /\p{Ll}[.!?]\s.{0,120}[:：]$/u;

/** A text's list has at most so many entries that are looked at. */
const MAX_LIST = 12;

/** A list within a text, or the words that announce it. */
export function isInList(lines: readonly Line[], index: number): boolean {
  let at = index;
  while (at > index - MAX_LIST && lines[at]?.isListed) at--;
  const [words = "", next] = [lines[at]?.text, lines[at + 1]];
  if (!next?.isListed || !/[:：]$/.test(words)) return false;
  return ANNOUNCEMENT.test(words) || /^\p{Ll}/u.test(next.text);
}

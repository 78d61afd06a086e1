import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** `Kinder- und Jugendbuch`: such a hyphen stays. */
const KEEPS_HYPHEN = /^(?:und|oder|bzw|and|or|et|ou|e|o|y|u|en|of|i|och|og)(?!\p{L})/u;

/** A last line is shorter than this part of the column's width. */
const SHORT = 0.8;

/** Put the lines of one column together: paragraphs, words that were parted at a line's end made whole. */
export function joinColumn(lines: readonly string[], known: ReadonlySet<string>): string[] {
  const width = Math.max(...lines.map(({ length }) => length));
  const paragraphs: string[] = [];
  let open: string | null = null;
  for (const line of lines) {
    open = open === null ? line : joinTwo(open, line, known);
    if (!endsLikeSentence(line) || line.length > width * SHORT) continue;
    paragraphs.push(open);
    open = null;
  }
  if (open !== null) paragraphs.push(open);
  return paragraphs;
}

/** Join two lines of one sentence; a hyphen that only parts a word at the line's end is taken out. */
export function joinTwo(line: string, next: string, known: ReadonlySet<string>): string {
  const half = /([\p{L}\p{M}]{1,30})-$/u.exec(line)?.[1];
  const rest = /^\p{Ll}[\p{L}\p{M}]{0,30}/u.exec(next)?.[0];
  if (!half || !rest || KEEPS_HYPHEN.test(next)) return `${line} ${next}`;
  return known.has(`${half}-${rest}`) ? `${line}${next}` : `${line.slice(0, -1)}${next}`;
}

/** The words of a text that are written with a hyphen inside a line. */
export function hyphenatedWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,30}-\p{Ll}[\p{L}\p{M}]{0,30}/gu));
}

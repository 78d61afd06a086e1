import { Marked } from "marked";

/** Longer texts are no article; they are taken as they stand. */
const LONGEST = 400_000;

/** Longest line that is read as Markdown: the reader of marks tries each of them against the rest of its paragraph. */
const LONGEST_PARAGRAPH = 50_000;

const marked = new Marked({ gfm: true, async: false });

/** Markdown as HTML that still needs cleaning; null where the text is too long or too odd to be read as such. */
export function markdownToHtml(source: string): string | null {
  if (source.length > LONGEST || hasLongParagraph(source)) return null;
  try {
    return String(marked.parse(source));
  } catch {
    return null;
  }
}

function hasLongParagraph(source: string): boolean {
  return (
    source.length > LONGEST_PARAGRAPH &&
    source.split(/\n\s{0,100}\n/).some(({ length }) => length > LONGEST_PARAGRAPH)
  );
}

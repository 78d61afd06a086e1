import type { Line } from "@/lib/ingest/text/lines";

/** A line of a page that a program wrote as Markdown: its words without the marks, and where its link leads. */
export interface MarkdownLine extends Line {
  readonly href: string | null;
}

/** So many lines of a page are links where a program wrote it as Markdown. */
const MIN_LINKS = 5;
const LINE_LINK =
  /^(?:[#>*+|-]{1,6}\s{1,4}|\d{1,3}\.\s)?!?\[{1,2}!?[^\n]{0,400}?\]\((?:https?:|\/)[^\s)]{1,600}/;

/** So many headings, or lines that are bold as a whole, tell it as well: `* ### New bridge`, `**New bridge**`. */
const MIN_HEADED = 3;
const HEADED = /^(?:(?:[*+-]\s{1,4})?#{2,6}\s{1,4}\S|(\*\*|__)(?=\S)[^*_\n]{3,150}\S\1$)/;

const IMAGE = /!\[[^\]\n]{0,300}\]\([^)\s]{0,2000}(?:\s"[^"\n]{0,300}")?\)/g;
const LINK = /\[([^\][\n]{0,600})\]\(([^)\s]{1,2000})(?:\s"[^"\n]{0,300}")?\)/g;
const HEADING = /^#{1,6}\s{1,4}|\s#{1,6}$/g;
const STRONG = /(\*\*|__)(?=\S)(.{1,600}?\S)\1/g;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|>~])/g;

/** The lines of a page without the marks of Markdown, where a program wrote it so; null for other pages. */
export function readMarkdownLines(lines: readonly Line[]): MarkdownLine[] | null {
  const linked = lines.filter(({ text }) => LINE_LINK.test(text)).length;
  const headed = lines.filter(({ text }) => HEADED.test(text)).length;
  return linked >= MIN_LINKS || headed >= MIN_HEADED ? lines.map(withoutMarks) : null;
}

function withoutMarks(line: Line): MarkdownLine {
  const own = line.text.replace(IMAGE, "").replace(HEADING, "");
  const links = Array.from(own.matchAll(LINK), ([, words = "", href = ""]) => ({ words, href }));
  const text = own
    .replace(LINK, "$1")
    .replace(STRONG, "$2")
    .replace(ESCAPED, "$1")
    .replace(/^(?:[#>*+-]{1,6}\s{1,4})+(?=\S)|\s{2,}/g, (mark) => (/\S/.test(mark) ? "" : " "))
    .trim();
  // A link of most of the line is the line's.
  const link = links.find(({ words }) => words.trim().length * 2 > text.length && words.trim() !== "");
  return { ...line, text: /[\p{L}\p{N}]/u.test(text) ? text : "", href: link?.href ?? null };
}

import { readHeadings, setHeadingsApart } from "@/lib/ingest/formats/docplayer/headings";
import { joinParted, partFootnotes, restoreApostrophes } from "@/lib/ingest/formats/docplayer/repair";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** The number that the footnote text opens with, or null. */
function footnoteNumber(footnote: string): number {
  return Number(/^\d+/.exec(footnote)?.[0] ?? 0);
}

/**
 * Put the pages of a transcript together again: footnotes to the end, sentences joined across pages.
 *
 * @returns paragraphs, parted by blank lines.
 */
export function assembleBody(pages: readonly string[], contents: string): string {
  const headings = readHeadings(contents);
  const paragraphs: string[] = [];
  const footnotes: string[] = [];
  for (const page of pages) {
    const part = partFootnotes(page.trim(), (footnoteNumber(footnotes.at(-1) ?? "") || 0) + 1);
    footnotes.push(...part.footnotes);
    if (part.text === "") continue;
    const text = setHeadingsApart(part.text, headings);
    const previous = paragraphs.at(-1);
    if (previous !== undefined && continues(previous, text))
      paragraphs[paragraphs.length - 1] = `${previous} ${text}`;
    else paragraphs.push(text);
  }
  return joinParted(restoreApostrophes([...paragraphs, ...footnotes].join("\n\n")));
}

/** A page that stops in mid-sentence goes on with the next page's small letter. */
function continues(previous: string, next: string): boolean {
  return !endsLikeSentence(previous) && /^["“(]?\p{Ll}/u.test(next);
}

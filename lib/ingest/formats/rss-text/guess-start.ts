import { endsLikeSentence, isCut, sentenceEnds } from "@/lib/ingest/text/sentences";

/** Longer lines hold more than a title. */
export const LONG_LINE = 250;
const SHORT_LINE = 100;

/** `DOI: 10.9999/abc`, `Ref.: 48/2024`. */
const REFERENCE = /^(?:doi|ref|réf|az|isbn|issn|drs)\.?:\s\S*\d\S*$/iu;

/** Where in a long line before an address an unfinished last sentence begins, which is its title; 0 where none does. */
export function guessStart(line: string): number {
  // Of a shorter line two sentences before it tell that it is no title as a whole.
  const isText = line.length > LONG_LINE || (line.length > SHORT_LINE && sentenceEnds(line).length > 1);
  if (!isText || endsLikeSentence(line) || isCut(line)) return 0;
  const tail = Math.max(0, line.length - LONG_LINE);
  for (const match of [
    ...line
      .slice(tail)
      .matchAll(/(?:[.!?…]["'”’»)\]]?|\[(?:\.{3}|&(?:#8230|hellip);)\])\s+(?=[\p{Lu}\p{Lo}\d“„«"])/gu),
  ].reverse()) {
    const at = match.index + match[0].length;
    const before = line.slice(0, tail + at).trimEnd();
    if (!endsLikeSentence(before) && !isCut(before)) continue;
    // A word behind the last sentence is a label, and `DOI: 10.9999/abc` belongs to the text.
    return line.length - tail - at > 8 && !REFERENCE.test(line.slice(tail + at)) ? tail + at : 0;
  }
  return 0;
}

import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { isCut, looksLikeProse } from "@/lib/ingest/text/sentences";

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly date: unknown;
}

/** So many items begin with their teaser. */
const MIN_ABOVE = 3;

/** A headline and a few buttons stand between the teaser and the text that it is the beginning of. */
const REACH = 5;

const MIN_TEASER = 25;

/** Find the teasers between date and headline which the text below the headline says again: of each the text is the fuller one. */
export function findTeasersAbove(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Map<number, string>();
  for (const [index, { date }] of lines.entries()) {
    const headline = date === null ? null : headlineBelow(lines, index + 1);
    if (headline !== null) found.set(index + 1, headline);
  }
  // Sections recur between a headline that was cut and its text; headlines do not.
  const headlines = new Set(found.values());
  return new Set(found.size >= MIN_ABOVE && headlines.size > found.size / 2 ? found.keys() : []);
}

/** The line between a teaser and the text that says it again. */
function headlineBelow(lines: readonly Line[], at: number): string | null {
  const text = lines[at]?.text ?? "";
  if (text.length < MIN_TEASER || !(isCut(text) || looksLikeProse(text))) return null;
  const words = text.replace(/\s?(?:…|\.\.\.|[[(](?:…|\.\.\.)[\])])$/, "");
  let headline: string | null = null;
  for (const line of lines.slice(at + 1, at + 1 + REACH)) {
    if (line.text.startsWith(words)) return headline;
    if (line.date !== null || looksLikeProse(line.text)) return null;
    if (!isPageLabel(line.text)) headline ??= line.text;
  }
  return null;
}

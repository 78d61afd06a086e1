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
  const found = lines.flatMap(({ date }, index) =>
    date !== null && isSaidAgain(lines, index + 1) ? [index + 1] : [],
  );
  return new Set(found.length >= MIN_ABOVE ? found : []);
}

function isSaidAgain(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (text.length < MIN_TEASER || !(isCut(text) || looksLikeProse(text))) return false;
  const words = text.replace(/\s?(?:…|\.\.\.|[[(](?:…|\.\.\.)[\])])$/, "");
  let hasHeadline = false;
  for (const line of lines.slice(at + 1, at + 1 + REACH)) {
    if (line.text.startsWith(words)) return hasHeadline;
    if (line.date !== null || looksLikeProse(line.text)) return false;
    hasHeadline ||= !isPageLabel(line.text);
  }
  return false;
}

import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { endsLikeSentence, looksLikeProse } from "@/lib/ingest/text/sentences";

/** What all of them begin with, up to their first number: shorter beginnings are common. */
const MIN_START = 20;
const MAX_LINE = 200;

/** So many entries have one, for so large a share of the feed's dates. */
const MIN_ENTRIES = 3;
const MIN_SHARE = 0.8;

/** What a podcast says of an episode on one line: `full 3 8 … false 34:12`. */
const EPISODE =
  /^(?:full|bonus|trailer)\s.{1,1500}\s(?:true|false|yes|no|clean|explicit)\s(?:\d{1,2}:)?\d{1,3}:\d{2}(?:\s\d{1,9})?$/s;

/** Without the number of a record, lines that begin alike are titles and texts: `Council meeting of 12 March`. */
const RECORD = /\b(?:doi|issn)\b|\b10\.\d{4,9}\//i;

/**
 * Mark the lines that say in each entry where it was printed, the same words before other numbers and no sentence:
 * `Journal of the Coast, Published online: 09 February 2023; doi:10.9938/s41686`.
 */
export function markImprints(tokens: readonly Token[]): readonly Token[] {
  const dates = tokens.filter(({ kind }) => kind === "stamp").length;
  const starts = tokens.map(startOf);
  const counts = new Map<string, number>();
  for (const start of starts) if (start !== null) counts.set(start, (counts.get(start) ?? 0) + 1);
  const least = Math.max(MIN_ENTRIES, dates * MIN_SHARE);
  return tokens.map((token, index) =>
    (counts.get(starts[index] ?? "") ?? 0) >= least || isEpisode(token)
      ? { ...token, isImprint: true }
      : token,
  );
}

const isEpisode = ({ kind, text, gap, isSpelt }: Token): boolean =>
  kind === "text" && gap > 0 && !isSpelt && EPISODE.test(text);

/** What a line that may be an imprint says before its first number. */
function startOf({ kind, text, gap, isSpelt, isEcho }: Token): string | null {
  if (kind !== "text" || gap === 0 || isSpelt || isEcho || text.length > MAX_LINE) return null;
  if (!RECORD.test(text)) return null;
  const at = text.search(/\d/);
  return at >= MIN_START && !endsLikeSentence(text) && !looksLikeProse(text) ? text.slice(0, at) : null;
}

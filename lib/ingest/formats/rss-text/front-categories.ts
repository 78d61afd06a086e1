import type { FeedRecord } from "@/lib/ingest/formats/rss-text/build-entry";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { labelsOf } from "@/lib/ingest/kickers/front-labels";
import { foldLetters } from "@/lib/ingest/text/fold";

/** So many texts begin with it, and so large a share of all. */
const MIN_ENTRIES = 3;
const MIN_SHARE = 0.8;
const MIN_LABEL = 4;

/**
 * Part the category that is glued to the front of a feed's texts: the feed of one category has it in its own name too,
 * so that no article or place with which texts begin is taken for one. The name of the site itself is none.
 */
export function withFrontCategories(
  records: readonly FeedRecord[],
  header: readonly Token[],
): readonly FeedRecord[] {
  const starts = records.map(({ roles }) => roles.indexOf("text"));
  const counts = new Map<string, number>();
  for (const [index, { tokens }] of records.entries())
    for (const label of labelsOf(tokens[starts[index] ?? -1]?.text ?? ""))
      counts.set(label, (counts.get(label) ?? 0) + 1);
  const least = Math.max(MIN_ENTRIES, records.length * MIN_SHARE);
  const names = header[0]?.text.split(/\s[-–—|:·»]\s/) ?? [];
  const site = foldLetters(
    /^https?:\/\/([^/]+)/.exec(header.find(({ kind }) => kind === "url")?.text ?? "")?.[1] ?? "",
  );
  const named = new Set(names.length > 1 ? names.filter((each) => !site.includes(foldLetters(each))) : []);
  const found = [...counts].find(
    ([label, count]) => count >= least && label.length >= MIN_LABEL && named.has(label),
  );
  if (!found) return records;
  return records.map((record, index) => partFront(record, starts[index] ?? -1, found[0]));
}

function partFront(record: FeedRecord, at: number, label: string): FeedRecord {
  const token = record.tokens[at];
  if (!token?.text.startsWith(`${label} `)) return record;
  const rest = token.text.slice(label.length).trimStart();
  const section: Token = { ...token, text: label, end: token.start + label.length, isTeaser: false };
  const text: Token = { ...token, text: rest, start: token.end - rest.length, gap: 0 };
  return {
    section,
    tokens: record.tokens.toSpliced(at, 1, section, text),
    roles: record.roles.toSpliced(at, 1, "note", "text"),
  };
}

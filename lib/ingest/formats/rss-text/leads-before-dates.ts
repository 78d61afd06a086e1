import type { FeedRecord } from "@/lib/ingest/formats/rss-text/build-entry";
import type { TokenRole } from "@/lib/ingest/formats/rss-text/feed-grammar";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Shorter sentences may be labels. */
const MIN_LEAD = 30;

/** So many entries have one there, and so large a share of all. */
const MIN_ENTRIES = 3;
const MIN_SHARE = 0.5;

/** A category behind the lead, in one line with it. */
const BEHIND = /^(.{20,}[.!?…]["'”’»)]{0,2})\s+(\p{Lu}[^.!?…:]{1,40})$/u;

/** Give texts their leads where a feed prints these before the date, and the text as a whole behind it. */
export function withLeadsBeforeDates(records: readonly FeedRecord[]): readonly FeedRecord[] {
  const dated = withDatesInside(records);
  const parted = dated.map(partLead);
  const found = parted.map(leadAt);
  const leads = found.filter((at) => at >= 0).length;
  if (leads < Math.max(MIN_ENTRIES, records.length * MIN_SHARE)) return dated;
  // What stands beside all entries leads to none of them.
  const distinct = new Set(found.flatMap((at, index) => parted[index]?.tokens[at]?.text ?? [])).size;
  if (distinct * 2 <= leads) return dated;
  return parted.map((record, index) => {
    const at = found[index] ?? -1;
    const roles = record.roles.map((role, each): TokenRole => (each === at ? "text-rest" : role));
    return at < 0 ? record : { ...record, roles };
  });
}

/** The only stamp of an entry is its date, where it stands between the lead and the text of most. */
function withDatesInside(records: readonly FeedRecord[]): readonly FeedRecord[] {
  const found = records.map(stampInside);
  const dated = found.filter((at) => at >= 0).length;
  if (dated < Math.max(MIN_ENTRIES, records.length * MIN_SHARE)) return records;
  return records.map((record, index) => ({
    ...record,
    roles: record.roles.map((role, at): TokenRole => (at === found[index] ? "date" : role)),
  }));
}

function stampInside({ tokens, roles }: FeedRecord): number {
  // Behind words of the same line it is a day that the text tells.
  const stamps = tokens.flatMap(({ kind }, index) => (kind === "stamp" ? [index] : []));
  const [at = -1] = stamps;
  const isInside = roles[at] === "note" && roles.indexOf("text") < at && roles.indexOf("text-rest", at) > at;
  if (tokens[at]?.gap === 0 && (tokens[at - 1]?.gap ?? 0) > 0) return -1;
  return stamps.length === 1 && roles.includes("text") && isInside ? at : -1;
}

/** Where between the address and the date a sentence stands as small print, before the text; -1 where none does. */
function leadAt({ tokens, roles }: FeedRecord): number {
  const [link, date, text] = [roles.indexOf("link"), roles.indexOf("date"), roles.indexOf("text")];
  if (link < 0 || date < link || text < date) return -1;
  return tokens.findIndex(
    (token, index) => index > link && index < date && roles[index] === "note" && isLead(token),
  );
}

const isLead = ({ kind, text }: Token): boolean =>
  kind === "text" && text.length >= MIN_LEAD && endsLikeSentence(text);

function partLead(record: FeedRecord): FeedRecord {
  const date = record.roles.indexOf("date");
  const at = record.tokens.findIndex(
    ({ kind, text }, index) =>
      index < date && kind === "text" && record.roles[index] === "note" && BEHIND.test(text),
  );
  const token = record.tokens[at];
  const [, lead, label] = BEHIND.exec(token?.text ?? "") ?? [];
  if (!token || lead === undefined || label === undefined) return record;
  const pieces = [
    { ...token, text: lead, end: token.start + lead.length },
    { ...token, text: label, start: token.end - label.length, gap: 0 as const },
  ];
  return {
    ...record,
    tokens: record.tokens.toSpliced(at, 1, ...pieces),
    roles: record.roles.toSpliced(at, 1, "note", "note"),
  };
}

import type { Tx } from "@/db/db";
import { countTermByMonth, type KeptCount } from "@/db/queries/live-index";
import { countNeighbourTerms } from "@/db/queries/live-neighbours";
import { type LiveTerm, listLiveTermsByIds, listLiveTermsUnder } from "@/db/queries/live-terms";
import type { TagType } from "@/lib/domain/ingest";
import { topicPath } from "@/lib/site/paths";

/** A tag beside another. */
export interface TopicLink {
  readonly name: string;
  readonly path: string;
  readonly type: TagType;
}

/** What stands around the stories of a topic. */
export interface TopicContext {
  readonly broader: readonly TopicLink[];
  readonly narrower: readonly TopicLink[];
  /** The tags that stand most often on the same stories. */
  readonly together: readonly TopicLink[];
  readonly coverage: Coverage | null;
}

/** How many stories there were in each month or year, without gaps, the oldest first. */
export interface Coverage {
  readonly unit: "month" | "year";
  /** `YYYY-MM` or `YYYY`. */
  readonly counts: readonly KeptCount[];
}

const MOST_MONTHS = 36;
const MOST_YEARS = 60;
const MOST_NARROWER = 40;
const TOGETHER = 8;
/** Those that are read to find what stands together. */
const NEWEST = 200;

interface Term {
  readonly id: number;
  readonly parentId: number | null;
}

/** Read what is related to a topic and how coverage of it went. */
export async function readTopicContext(db: Tx, term: Term, now: Date): Promise<TopicContext> {
  const broader = term.parentId === null ? [] : await listLiveTermsByIds(db, [term.parentId], now);
  const narrower = await listLiveTermsUnder(db, term.id, { now, limit: MOST_NARROWER });
  const counts = await countNeighbourTerms(db, { termId: term.id, now, newest: NEWEST });
  const shown = new Set([...broader, ...narrower].map(({ id }) => id));
  const ids = counts
    .filter(({ count, termId }) => count > 1 && !shown.has(termId))
    .map(({ termId }) => termId);
  const together = (await listLiveTermsByIds(db, ids, now)).slice(0, TOGETHER);
  const toLink = ({ name, slug, type }: LiveTerm) => ({ name, path: topicPath(slug), type });
  return {
    broader: broader.map(toLink),
    narrower: narrower.map(toLink),
    together: together.map(toLink),
    coverage: coverageOf(await countTermByMonth(db, now, term.id)),
  };
}

/** Months as they are where they are few, else years; null where there is nothing to compare. */
export function coverageOf(months: readonly KeptCount[]): Coverage | null {
  const dated = months.filter(({ key }) => /^\d{4}-(0[1-9]|1[0-2])$/.test(key));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first === last) return null;
  const span = monthNumber(last.key) - monthNumber(first.key) + 1;
  if (span <= MOST_MONTHS) {
    const keys = Array.from({ length: span }, (_, at) => monthAt(monthNumber(first.key) + at));
    return { unit: "month", counts: fill(keys, dated) };
  }
  const years = dated.map(({ key, count }) => ({ key: key.slice(0, 4), count }));
  const to = Number(last.key.slice(0, 4));
  const from = Math.max(Number(first.key.slice(0, 4)), to - MOST_YEARS + 1);
  const keys = Array.from({ length: to - from + 1 }, (_, at) => String(from + at).padStart(4, "0"));
  return { unit: "year", counts: fill(keys, years) };
}

function fill(keys: readonly string[], counts: readonly KeptCount[]): KeptCount[] {
  const sums = new Map<string, number>();
  for (const { key, count } of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return keys.map((key) => ({ key, count: sums.get(key) ?? 0 }));
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthAt = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

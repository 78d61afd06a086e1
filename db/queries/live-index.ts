import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  type Placeholder,
  type SQL,
  sql,
  sum,
} from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { asList } from "@/db/queries/as-list";
import { listed, numbers } from "@/db/queries/in-list";
import { isEntryReleased, isTagReleased } from "@/db/queries/live-release";
import type { Instant } from "@/db/queries/live-rule";
import type { terms } from "@/db/schema/articles";
import { liveCounts, liveEntries, liveTags } from "@/db/schema/live-index";

/** Which live articles: all of them, or those of one term, of any of some terms, of a year, a month or a day. */
export interface LiveFilter {
  readonly termId?: number;
  /** A few terms; together with nothing else. */
  readonly anyTermOf?: readonly number[];
  readonly year?: number;
  /** 1 to 12; only together with `year`. */
  readonly month?: number;
  /** 1 to 31; only together with `month`. */
  readonly day?: number;
}

interface Page extends LiveFilter {
  readonly now: Date;
  readonly limit: number;
  readonly offset: number;
}

/** One number by which something is found. */
export interface KeptCount {
  readonly key: string;
  readonly count: number;
}

/** Published, and under embargo at `now`. */
const isHidden = (now: Instant): SQL =>
  gt(liveEntries.embargoUntil, sql.param(now, liveEntries.embargoUntil));

/** Newest news first, in the order of an index. */
export const entriesNewestFirst = [desc(liveEntries.at), desc(liveEntries.articleId)];

/** The same from its other end. */
export const entriesOldestFirst = [asc(liveEntries.at), asc(liveEntries.articleId)];

const newestOfAll = prepareOnce(["now", "limit", "offset"], (db, { now, limit, offset }) =>
  db
    .select({ id: liveEntries.articleId })
    .from(liveEntries)
    .where(isEntryReleased(now))
    .orderBy(...entriesNewestFirst)
    .limit(limit)
    .offset(offset),
);

const OF_TERM = ["termId", "now", "limit", "offset"] as const;
type OfTerm = Readonly<Record<(typeof OF_TERM)[number], Placeholder>>;

const selectOfTerm = (db: Tx, { termId, now, limit, offset }: OfTerm) =>
  db
    .select({ id: liveTags.articleId, at: liveTags.at })
    .from(liveTags)
    .where(and(eq(liveTags.termId, termId), isTagReleased(now)))
    .orderBy(desc(liveTags.at), desc(liveTags.articleId))
    .limit(limit)
    .offset(offset);

const newestOfTerm = prepareOnce(OF_TERM, selectOfTerm);

/** The ids alone as one row: hundreds of rows take longer to hand over than to find. */
const newestIdsOfTerm = prepareOnce(OF_TERM, (db, asked) => {
  const newest = selectOfTerm(db, asked).as("newest");
  return db.select({ ids: asList<number>(sql`${newest.id}`) }).from(newest);
});

/** The ids of one page of live articles, newest first, out of an index alone. */
export async function listLiveIds(db: Tx, page: Page): Promise<number[]> {
  const { termId, anyTermOf, year, ...span } = page;
  if (anyTermOf) return listIdsOfTerms(db, anyTermOf, page);
  if (year !== undefined) return listIdsOfPeriod(db, page);
  if (termId === undefined) return (await newestOfAll(db, span)).map(({ id }) => id);
  const [row] = await newestIdsOfTerm(db, { ...span, termId });
  return [...(row?.ids ?? [])];
}

async function listIdsOfPeriod(db: Tx, page: Page): Promise<number[]> {
  const isOfTerm = page.termId === undefined ? undefined : isTagged(db, page.termId);
  const rows = await db
    .select({ id: liveEntries.articleId })
    .from(liveEntries)
    .where(and(isEntryReleased(page.now), inPeriod(liveEntries.day, page), isOfTerm))
    .orderBy(...entriesNewestFirst)
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ id }) => id);
}

/** Each term gives its newest; what several have is there once. */
async function listIdsOfTerms(
  db: Tx,
  termIds: readonly number[],
  { now, limit, offset }: Page,
): Promise<number[]> {
  const times = new Map<number, number>();
  for (const termId of termIds) {
    const rows = await newestOfTerm(db, { termId, now, limit: offset + limit, offset: 0 });
    for (const { id, at } of rows) times.set(id, at.getTime());
  }
  return [...times]
    .sort(([a, one], [b, other]) => other - one || b - a)
    .slice(offset, offset + limit)
    .map(([id]) => id);
}

/** Whether a term of `column` has a live article. */
export function hasLiveArticle(db: Tx, column: typeof terms.id, now: Instant): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(liveTags)
      .where(and(eq(liveTags.termId, column), isTagReleased(now))),
  );
}

/** Whether a kept entry has a term. */
export function isTagged(db: Tx, termId: number): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(liveTags)
      .where(and(eq(liveTags.articleId, liveEntries.articleId), eq(liveTags.termId, termId))),
  );
}

/** Whether a kept entry has any of some terms. */
export function isTaggedWithAny(db: Tx, termIds: readonly number[]): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(liveTags)
      .where(and(eq(liveTags.articleId, liveEntries.articleId), inArray(liveTags.termId, numbers(termIds)))),
  );
}

/** How many articles of a term or a period are live at `now`. */
export async function countLive(db: Tx, now: Date, filter: LiveFilter): Promise<number> {
  const { termId } = filter;
  const isTerm = termId !== undefined;
  if (isTerm && filter.year !== undefined) throw new Error("A term's share of a period is not kept.");
  const [kept] = await db
    .select({ n: sum(liveCounts.n).mapWith(Number) })
    .from(liveCounts)
    .where(
      and(
        eq(liveCounts.kind, isTerm ? "term" : "day"),
        isTerm ? eq(liveCounts.ref, termId) : inPeriod(liveCounts.key, filter),
      ),
    );
  const hidden = await db
    .select({ id: liveEntries.articleId })
    .from(liveEntries)
    .where(and(isHidden(now), isTerm ? isTagged(db, termId) : inPeriod(liveEntries.day, filter)));
  return (kept?.n ?? 0) - hidden.length;
}

/** How many live articles each day of a period has, newest first. */
export async function countLiveByDay(db: Tx, now: Date, filter: LiveFilter = {}): Promise<KeptCount[]> {
  const kept = await db
    .select({ key: liveCounts.key, count: liveCounts.n })
    .from(liveCounts)
    .where(and(eq(liveCounts.kind, "day"), inPeriod(liveCounts.key, filter), gt(liveCounts.n, 0)))
    .orderBy(desc(liveCounts.key));
  const hidden = await db.select({ key: liveEntries.day }).from(liveEntries).where(isHidden(now));
  return subtract(kept, hidden);
}

/** By the articles under embargo, of which there are few, and not by the index of terms. */
const termOfHidden = sql<number>`+${liveTags.termId}`.mapWith(Number);

/** How many live articles of a term each month has, oldest first. */
export async function countTermByMonth(db: Tx, now: Date, termId: number): Promise<KeptCount[]> {
  const kept = await db
    .select({ key: liveCounts.key, count: liveCounts.n })
    .from(liveCounts)
    .where(and(eq(liveCounts.kind, "term-month"), eq(liveCounts.ref, termId)))
    .orderBy(asc(liveCounts.key));
  const hidden = await db
    .select({ key: liveTags.month })
    .from(liveEntries)
    .innerJoin(liveTags, eq(liveTags.articleId, liveEntries.articleId))
    .where(and(isHidden(now), eq(termOfHidden, termId)));
  return subtract(kept, hidden);
}

const hiddenOfTerms = prepareOnce(["now", "termIds"], (db, { now, termIds }) =>
  db
    .select({ id: termOfHidden, n: count() })
    .from(liveEntries)
    .innerJoin(liveTags, eq(liveTags.articleId, liveEntries.articleId))
    .where(and(isHidden(now), inArray(termOfHidden, numbers(termIds))))
    .groupBy(termOfHidden),
);

/** On how many published articles under embargo at `now` each of some terms stands: what kept counts have too many. */
export async function countHidden(
  db: Tx,
  now: Date,
  termIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await hiddenOfTerms(db, { now, termIds: listed(termIds) });
  return new Map(rows.map((row) => [row.id, row.n]));
}

type DayColumn = typeof liveEntries.day | typeof liveCounts.key;

/** Days of one shape, so that every collation agrees on their order. */
function inPeriod(column: DayColumn, { year, month, day }: LiveFilter): SQL | undefined {
  if (year === undefined) return undefined;
  const bound = (none: string) =>
    [String(year).padStart(4, "0"), twoDigits(month) ?? none, twoDigits(day) ?? none].join("-");
  return between(column, bound("00"), bound("99"));
}

const twoDigits = (value: number | undefined) =>
  value === undefined ? undefined : String(value).padStart(2, "0");

function subtract(kept: readonly KeptCount[], hidden: readonly { readonly key: string }[]): KeptCount[] {
  const without = new Map<string, number>();
  for (const { key } of hidden) without.set(key, (without.get(key) ?? 0) + 1);
  return kept
    .map(({ key, count }) => ({ key, count: count - (without.get(key) ?? 0) }))
    .filter(({ count }) => count > 0);
}

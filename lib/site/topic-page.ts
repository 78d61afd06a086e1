import type { Tx } from "@/db/db";
import { countLiveArticles, listLiveArticles } from "@/db/queries/live-articles";
import { findLiveTerm, findMergedTermSlug, type LiveTerm } from "@/db/queries/live-terms";
import { articlePath } from "@/lib/domain/article-path";
import { newsDate } from "@/lib/site/news-date";
import { type Paging, pagingOf } from "@/lib/site/paging";
import { topicPath } from "@/lib/site/paths";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";
import { textDirection } from "@/lib/site/text-direction";
import { readTopicContext, type TopicContext } from "@/lib/site/topic-context";

/** The stories of one term, a page at a time. */
export interface TopicPage {
  readonly name: string;
  readonly type: LiveTerm["type"];
  /** What editors tell about it, in paragraphs. */
  readonly description: readonly string[];
  readonly path: string;
  /** Its other names. */
  readonly aliases: readonly string[];
  /** What stands around its stories; on the first page alone. */
  readonly context: TopicContext | null;
  /** The newest stories of an event as it went, the oldest of them first; empty elsewhere. */
  readonly timeline: readonly TimelineEntry[];
  readonly paging: Paging;
  readonly stories: readonly StoryCard[];
}

/** One story of a timeline. */
export interface TimelineEntry {
  readonly headline: string;
  readonly path: string;
  readonly day: string;
  readonly language: string;
  readonly dir: "ltr" | "rtl";
}

const PAGE_SIZE = 20;
const TIMELINE = 30;
/** Fewer stories are no development. */
const SHORTEST_TIMELINE = 3;

/** Read one page of the term under `slug`, or null where it has no such page or nothing live. */
export async function readTopicPage(
  db: Tx,
  slug: string,
  { page, now }: { readonly page: number; readonly now: Date },
): Promise<TopicPage | null> {
  const term = await findLiveTerm(db, slug, now);
  if (!term) return null;
  const filter = { termId: term.id };
  const paging = pagingOf(page, PAGE_SIZE, await countLiveArticles(db, now, filter));
  if (!paging) return null;
  const offset = (page - 1) * PAGE_SIZE;
  const rows = await listLiveArticles(db, { now, limit: PAGE_SIZE, offset, ...filter });
  const stories = await toStoryCards(db, rows, now);
  const isFirst = page === 1;
  return {
    name: term.name,
    type: term.type,
    description: isFirst ? paragraphsOf(term.description) : [],
    path: topicPath(term.slug),
    aliases: isFirst ? term.aliases.filter(isSpelling) : [],
    context: isFirst ? await readTopicContext(db, term, now) : null,
    timeline: isFirst && term.type === "event" ? await readTimeline(db, term.id, now) : [],
    paging,
    stories,
  };
}

/** What ends in a star is a pattern that imports go by, and no name. */
const isSpelling = (alias: string): boolean => !alias.endsWith("*");

async function readTimeline(db: Tx, termId: number, now: Date): Promise<TimelineEntry[]> {
  const rows = await listLiveArticles(db, { now, limit: TIMELINE, termId });
  if (rows.length < SHORTEST_TIMELINE) return [];
  return rows.toReversed().map((row) => ({
    headline: row.headline,
    path: articlePath(row.slug),
    day: newsDate(row).day,
    language: row.language,
    dir: textDirection(row.language),
  }));
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The path of the live term that the term under `slug` was merged into, or null. */
export async function findMergedTopicPath(db: Tx, slug: string, now: Date): Promise<string | null> {
  const target = await findMergedTermSlug(db, slug);
  const term = target ? await findLiveTerm(db, target, now) : null;
  return term && topicPath(term.slug);
}

/** The path of the live term under `slug`, or of the one that it became by a merge; null where there is neither. */
export async function findTopicPath(db: Tx, slug: string, now: Date): Promise<string | null> {
  const term = await findLiveTerm(db, slug, now);
  return term ? topicPath(term.slug) : findMergedTopicPath(db, slug, now);
}

import type { Tx } from "@/db/db";
import { countLiveArticles, listLiveArticles } from "@/db/queries/live-articles";
import { findLiveTerm, findMergedTermSlug, type LiveTerm } from "@/db/queries/live-terms";
import { type Paging, pagingOf } from "@/lib/site/paging";
import { topicPath } from "@/lib/site/paths";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";

/** The stories of one term, a page at a time. */
export interface TopicPage {
  readonly name: string;
  readonly type: LiveTerm["type"];
  /** What editors tell about it, in paragraphs. */
  readonly description: readonly string[];
  readonly path: string;
  readonly paging: Paging;
  readonly stories: readonly StoryCard[];
}

const PAGE_SIZE = 20;

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
  const description = page === 1 ? paragraphsOf(term.description) : [];
  return { name: term.name, type: term.type, description, path: topicPath(term.slug), paging, stories };
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

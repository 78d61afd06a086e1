import { z } from "zod";
import type { Tx } from "@/db/db";
import { listLiveArticlesByIds } from "@/db/queries/live-articles";
import { listLiveTerms } from "@/db/queries/live-terms";
import { searchLiveArticles } from "@/db/queries/search";
import { type Paging, pagingOf, parsePage } from "@/lib/site/paging";
import { topicPath } from "@/lib/site/paths";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";

/** What the search page shows; without a query it offers the busiest tags instead. */
export interface SearchPage {
  readonly query: string;
  readonly paging: Paging | null;
  /** True where there are more matches than are counted. */
  readonly isCapped: boolean;
  readonly stories: readonly StoryCard[];
  readonly offers: readonly { readonly name: string; readonly path: string }[];
}

const PAGE_SIZE = 20;
const LONGEST_QUERY = 200;

const querySchema = z.object({
  q: z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim().slice(0, LONGEST_QUERY))
    .catch(""),
  page: z
    .string()
    .transform((text) => parsePage(text) ?? 1)
    .catch(1),
});

/** Read one page of results for the query string of a request. */
export async function readSearchPage(db: Tx, parameters: unknown, now: Date): Promise<SearchPage> {
  const { q: query, page } = querySchema.parse(parameters);
  const offset = (page - 1) * PAGE_SIZE;
  const found = query
    ? await searchLiveArticles(db, { query, now, limit: PAGE_SIZE, offset })
    : { ids: [], total: 0, isCapped: false };
  const stories = await toStoryCards(db, await listLiveArticlesByIds(db, found.ids, now), now);
  const offers = stories.length > 0 ? [] : await listLiveTerms(db, { now, limit: 12 });
  return {
    query,
    paging: query && found.total > 0 ? pagingOf(page, PAGE_SIZE, found.total) : null,
    isCapped: found.isCapped,
    stories,
    offers: offers.map(({ name, slug }) => ({ name, path: topicPath(slug) })),
  };
}

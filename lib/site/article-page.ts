import type { Tx } from "@/db/db";
import { findLiveArticle, findLiveNeighbours, listRelatedLiveArticles } from "@/db/queries/live-articles";
import { listPicturesOfLiveArticles } from "@/db/queries/live-media";
import { listTermsOfLiveArticles } from "@/db/queries/live-terms";
import { TAG_TYPES } from "@/lib/domain/ingest";
import { siteOf, webAddress } from "@/lib/domain/web-address";
import { placeFigures } from "@/lib/richtext/place-figures";
import { type SafeHtml, trustStoredHtml } from "@/lib/richtext/safe-html";
import { newsInstant } from "@/lib/site/news-date";
import { readingMinutes } from "@/lib/site/reading-time";
import { type StoryCard, shorten, type TagView, toStoryCard, toStoryCards } from "@/lib/site/story-card";

/** One article as its page shows it. */
export interface ArticlePage extends StoryCard {
  readonly standfirst: string | null;
  readonly bodyHtml: SafeHtml;
  /** One line for search engines and shared links. */
  readonly description: string;
  readonly minutes: number;
  readonly tagGroups: readonly { readonly type: TagView["type"]; readonly tags: readonly TagView[] }[];
  /** Where the text was first published. */
  readonly origin: { readonly name: string; readonly url: string | null } | null;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly older: StoryCard | null;
  readonly newer: StoryCard | null;
  readonly related: readonly StoryCard[];
}

/** Read the article that is live under `slug` at `now`, or null. */
export async function readArticlePage(db: Tx, slug: string, now: Date): Promise<ArticlePage | null> {
  const row = await findLiveArticle(db, slug, now);
  if (!row) return null;
  const terms = await listTermsOfLiveArticles(db, [row.id], now);
  const pictures = (await listPicturesOfLiveArticles(db, [row.id], now)).get(row.id) ?? [];
  const card = toStoryCard(row, terms.get(row.id) ?? [], pictures[0]);
  const { older, newer } = await findLiveNeighbours(db, row, now);
  const related = await listRelatedLiveArticles(db, { articleId: row.id, now, limit: 3 });
  return {
    ...card,
    standfirst: row.standfirst,
    bodyHtml: placeFigures(trustStoredHtml(row.bodyHtml), pictures),
    description: shorten(card.summary ?? row.headline, 200),
    minutes: readingMinutes(row.bodyText),
    tagGroups: groupTags(card.tags),
    origin: originOf(row),
    publishedAt: newsInstant(row),
    updatedAt: row.updatedAt,
    older: older && toStoryCard(older, []),
    newer: newer && toStoryCard(newer, []),
    related: await toStoryCards(db, related, now),
  };
}

function groupTags(tags: readonly TagView[]): ArticlePage["tagGroups"] {
  return TAG_TYPES.map((type) => ({ type, tags: tags.filter((tag) => tag.type === type) })).filter(
    (group) => group.tags.length > 0,
  );
}

function originOf(row: {
  readonly sourceName: string | null;
  readonly canonicalUrl: string | null;
}): ArticlePage["origin"] {
  const url = webAddress(row.canonicalUrl);
  const name = row.sourceName ?? (url && siteOf(url));
  return name ? { name, url: url?.href ?? null } : null;
}

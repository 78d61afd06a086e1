import type { Tx } from "@/db/db";
import { findItemIdsOfArticle } from "@/db/queries/articles";
import { listLiveCorrections } from "@/db/queries/corrections";
import { findLiveArticle, findLiveNeighbours, type LiveArticle } from "@/db/queries/live-articles";
import { type LivePicture, listPicturesOfLiveArticles } from "@/db/queries/live-media";
import { type LiveTerm, listTermsOfLiveArticles } from "@/db/queries/live-terms";
import { type Author, authorsOf } from "@/lib/domain/byline-authors";
import { TAG_TYPES } from "@/lib/domain/ingest";
import type { RepublishRight } from "@/lib/domain/republish";
import { siteOf, webAddress } from "@/lib/domain/web-address";
import type { SafeHtml } from "@/lib/richtext/safe-html";
import { newsInstant } from "@/lib/site/news-date";
import { readingMinutes } from "@/lib/site/reading-time";
import { readRelated } from "@/lib/site/related";
import { shownText } from "@/lib/site/shown-text";
import { readSourceTerms, type SourceTerms } from "@/lib/site/source-terms";
import { type StoryCard, shorten, type TagView, toStoryCard, toStoryCards } from "@/lib/site/story-card";
import { readTimeline } from "@/lib/site/timeline";
import { readTranslations, type TranslationView } from "@/lib/site/translations";

/** One article as its page shows it. */
export interface ArticlePage extends StoryCard {
  readonly standfirst: string | null;
  /** Those that the byline names; none where there is no byline. */
  readonly authors: readonly Author[];
  /** Empty where an excerpt is all that may be shown, and the standfirst is it. */
  readonly bodyHtml: SafeHtml;
  /** How much of the text may stand here. */
  readonly republish: RepublishRight;
  /** One line for search engines and shared links. */
  readonly description: string;
  /** Null where only a part of the text stands here. */
  readonly minutes: number | null;
  readonly tagGroups: readonly { readonly type: TagView["type"]; readonly tags: readonly TagView[] }[];
  readonly origin: Origin | null;
  /** The original's address where that is the canonical one, as its source wants it. */
  readonly canonicalElsewhere: string | null;
  readonly publishedAt: Date;
  /** When readers last got something new; never before it was published. */
  readonly updatedAt: Date;
  /** The latest change of the text after its publication. */
  readonly revisedAt: Date | null;
  /** The latest first. */
  readonly corrections: readonly { readonly note: string; readonly at: Date }[];
  readonly translations: readonly TranslationView[];
  /** The articles that tell the story, this one among them, the oldest first; empty where it stands alone. */
  readonly timeline: readonly StoryCard[];
  readonly older: StoryCard | null;
  readonly newer: StoryCard | null;
  readonly related: readonly StoryCard[];
}

/** Where a text was first published, and on what terms it stands here. */
export interface Origin extends SourceTerms {
  readonly name: string;
  readonly url: string | null;
}

const RELATED = 3;

/** Read the article that is live under `slug` at `now`, or null. */
export async function readArticlePage(db: Tx, slug: string, now: Date): Promise<ArticlePage | null> {
  const row = await findLiveArticle(db, slug, now);
  if (!row) return null;
  const terms = (await listTermsOfLiveArticles(db, [row.id], now)).get(row.id) ?? [];
  const pictures = (await listPicturesOfLiveArticles(db, [row.id], now)).get(row.id) ?? [];
  return {
    ...toArticle(row, terms, pictures),
    origin: await readOrigin(db, row),
    corrections: await listLiveCorrections(db, row.id, now),
    ...(await readOthers(db, row, { terms, now })),
  };
}

function toArticle(row: LiveArticle, terms: readonly LiveTerm[], pictures: readonly LivePicture[]) {
  const card = toStoryCard(row, terms, pictures[0]);
  const { html, isWhole } = shownText(row, pictures);
  const publishedAt = newsInstant(row);
  return {
    ...card,
    standfirst: row.standfirst,
    authors: authorsOf(row.byline, [row.sourceName]),
    bodyHtml: isWhole || !row.standfirst ? html : ("" as SafeHtml),
    republish: row.republish,
    description: shorten(card.summary ?? row.headline, 200),
    minutes: isWhole ? readingMinutes(row.bodyText) : null,
    tagGroups: groupTags(card.tags),
    canonicalElsewhere: webAddress(row.canonicalElsewhere)?.href ?? null,
    publishedAt,
    updatedAt: new Date(Math.max(row.updatedAt.getTime(), publishedAt.getTime())),
    revisedAt: row.revisedAt,
  };
}

/** The articles that stand around one; none of them twice. */
async function readOthers(
  db: Tx,
  row: LiveArticle,
  { terms, now }: { readonly terms: readonly LiveTerm[]; readonly now: Date },
) {
  const translations = await readTranslations(db, row.id, now);
  const said = new Set(translations.map(({ id }) => id));
  const itemIds = await findItemIdsOfArticle(db, row.id);
  const timeline = (await readTimeline(db, row, { itemIds, terms, now })).filter(({ id }) => !said.has(id));
  const except = [...said, ...timeline.map(({ id }) => id)];
  const related = await readRelated(db, row.id, { itemIds, terms, now, limit: RELATED, except });
  const { older, newer } = await findLiveNeighbours(db, row, now);
  return {
    translations,
    timeline: timeline.length > 1 ? timeline.map((one) => toStoryCard(one, [])) : [],
    related: await toStoryCards(db, related, now),
    older: older && toStoryCard(older, []),
    newer: newer && toStoryCard(newer, []),
  };
}

function groupTags(tags: readonly TagView[]): ArticlePage["tagGroups"] {
  return TAG_TYPES.map((type) => ({ type, tags: tags.filter((tag) => tag.type === type) })).filter(
    (group) => group.tags.length > 0,
  );
}

async function readOrigin(db: Tx, row: LiveArticle): Promise<Origin | null> {
  const url = webAddress(row.canonicalUrl);
  const name = row.sourceName ?? (url && siteOf(url));
  if (!name) return null;
  const { licence, attribution } = (await readSourceTerms(db, [row]))(row);
  // A source that wants its own name to be said is named already.
  return { name, url: url?.href ?? null, licence, attribution: attribution === name ? null : attribution };
}

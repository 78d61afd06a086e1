import type { Tx } from "@/db/db";
import type { LiveCard } from "@/db/queries/live-articles";
import { type LivePicture, listPicturesOfLiveArticles } from "@/db/queries/live-media";
import { type LiveTerm, listTermsOfLiveArticles } from "@/db/queries/live-terms";
import { articlePath } from "@/lib/domain/article-path";
import type { PictureView } from "@/lib/domain/picture";
import type { StoryChange } from "@/lib/domain/story-change";
import { withoutTables } from "@/lib/domain/table-row";
import { type NewsDate, newsDate } from "@/lib/site/news-date";
import { topicPath } from "@/lib/site/paths";
import { textDirection } from "@/lib/site/text-direction";

/** A tag as pages show it. */
export interface TagView {
  readonly type: LiveTerm["type"];
  readonly name: string;
  readonly path: string;
}

/** An article as lists show it. */
export interface StoryCard {
  readonly id: number;
  readonly path: string;
  readonly headline: string;
  /** Its own kicker, or its first topic where it has none. */
  readonly kicker: { readonly text: string; readonly path: string | null } | null;
  /** The standfirst, or the opening of the text where it has none. */
  readonly summary: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly sourceName: string | null;
  readonly date: NewsDate;
  /** Whether its text is another one than readers first saw. */
  readonly change: StoryChange | null;
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  readonly tags: readonly TagView[];
  /** The first picture of its text. */
  readonly picture: PictureView | null;
}

/** Make the cards of some live articles, with the tags that each has. */
export async function toStoryCards(db: Tx, rows: readonly LiveCard[], now: Date): Promise<StoryCard[]> {
  const ids = rows.map((row) => row.id);
  const terms = await listTermsOfLiveArticles(db, ids, now);
  const pictures = await listPicturesOfLiveArticles(db, ids, now);
  return rows.map((row) => toStoryCard(row, terms.get(row.id) ?? [], pictures.get(row.id)?.[0]));
}

/** Make one card. */
export function toStoryCard(
  row: LiveCard,
  terms: readonly LiveTerm[],
  picture: LivePicture | null = null,
): StoryCard {
  const tags = terms.map(({ type, name, slug }) => ({ type, name, path: topicPath(slug) }));
  const topic = tags.find((tag) => tag.type === "topic");
  const fallback = topic ? { text: topic.name, path: topic.path } : null;
  return {
    id: row.id,
    path: articlePath(row.slug),
    headline: row.headline,
    kicker: row.kicker ? { text: row.kicker, path: null } : fallback,
    summary: cardSummary(row),
    byline: row.byline,
    dateline: row.dateline,
    sourceName: row.sourceName,
    date: newsDate(row),
    change: row.correctedAt ? "corrected" : row.revisedAt ? "updated" : null,
    language: row.language,
    dir: textDirection(row.language),
    tags,
    picture,
  };
}

const LONGEST_SUMMARY = 220;

/** What a list says below the headline: the standfirst, or how the text goes on from there. */
export function cardSummary({
  standfirst,
  opening,
  headline,
}: Pick<LiveCard, "standfirst" | "opening" | "headline">): string | null {
  return standfirst || shorten(behindHeadline(withoutTables(opening), headline), LONGEST_SUMMARY) || null;
}

const END_OF_SENTENCE = /^[.!?:…。！？؟]+(?=\s|$)|^\s*\n|^$/u;

/** A post has its first sentence for a headline: a list that said it twice would say nothing else. */
function behindHeadline(text: string, headline: string): string {
  const begun = text.trimStart();
  if (headline === "" || headline.endsWith("…") || !begun.startsWith(headline)) return text;
  const rest = begun.slice(headline.length);
  const isClosed = /[.!?:。！？؟]$/u.test(headline) && /^\s/.test(rest);
  return isClosed || END_OF_SENTENCE.test(rest) ? rest.replace(END_OF_SENTENCE, "") : text;
}

/** The first words of `text`, at most `length` characters, with an ellipsis where something is left out. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length + 1);
  const space = cut.lastIndexOf(" ");
  const kept = space > length / 2 ? cut.slice(0, space) : line.slice(0, length);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").replace(/[\s,;:.–—-]+$/, "")}…`;
}

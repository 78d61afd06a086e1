import type { Db, Tx } from "@/db/db";
import { type LiveCard, listLiveArticlesByIds } from "@/db/queries/live-articles";
import type { FrozenEntry, FrozenIssue } from "@/lib/domain/newsletter";
import { newsDate } from "@/lib/site/news-date";
import { cardSummary } from "@/lib/site/story-card";

/** The articles among `ids` that are live at `now`, as an issue says them, in the order of `ids`. */
export async function readEntries(db: Db | Tx, ids: readonly number[], now: Date): Promise<FrozenEntry[]> {
  return (await listLiveArticlesByIds(db, ids, now)).map(toEntry);
}

/**
 * What readers may still see of a frozen issue: articles that are live at `now`, under their present address.
 *
 * What was changed since has its present words: a correction must reach the archive and the mails to come.
 */
export async function liveEntries(
  db: Db | Tx,
  { entries, frozenAt }: FrozenIssue,
  now: Date,
): Promise<FrozenEntry[]> {
  const ids = entries.map((entry) => entry.articleId);
  const live = new Map((await listLiveArticlesByIds(db, ids, now)).map((card) => [card.id, card]));
  return entries.flatMap((entry) => {
    const card = live.get(entry.articleId);
    if (!card) return [];
    // A text that its source lets us show in part only is cut by the query: what was frozen may be more of it.
    const isPresent = card.updatedAt > new Date(frozenAt) || card.republish !== "full";
    return [isPresent ? toEntry(card) : { ...entry, slug: card.slug }];
  });
}

function toEntry(card: LiveCard): FrozenEntry {
  return {
    articleId: card.id,
    slug: card.slug,
    headline: card.headline,
    summary: cardSummary(card),
    sourceName: card.sourceName,
    day: newsDate(card).day,
    language: card.language,
  };
}

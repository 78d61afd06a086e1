import type { Tx } from "@/db/db";
import { type LiveCard, listLiveArticlesByIds } from "@/db/queries/live-articles";
import { listLiveIds } from "@/db/queries/live-index";
import type { LiveTerm } from "@/db/queries/live-terms";
import { listLiveArticleIdsOfItems, prepareLinks } from "@/db/queries/story-links";
import { newsInstant } from "@/lib/site/news-date";

/** A story is told again in what followed it: editors say so, or nobody has said otherwise. */
const listSameStory = prepareLinks({
  decisions: ["event", "update", "follow_up"],
  suggestions: ["event", "update"],
  score: 0.5,
});

/** From one report to the next, and on to the one after that. */
const STEPS = 2;
/** An event that more articles are about than these is a subject, not a story. */
const MOST_OF_EVENT = 60;
const MOST_EVENTS = 5;
const SHOWN = 12;

interface Request {
  /** What the article came from. */
  readonly itemIds: readonly number[];
  readonly terms: readonly LiveTerm[];
  readonly now: Date;
}

/** The live articles that tell the story of one, itself among them, the oldest first; empty where it stands alone. */
export async function readTimeline(
  db: Tx,
  article: LiveCard,
  { itemIds, terms, now }: Request,
): Promise<LiveCard[]> {
  const ofItems = await listLiveArticleIdsOfItems(db, await followLinks(db, itemIds), now);
  const ids = new Set([...ofItems, ...(await listArticlesOfEvents(db, terms, now))]);
  ids.delete(article.id);
  const others = await listLiveArticlesByIds(db, [...ids], now);
  if (others.length === 0) return [];
  const at = newsInstant(article).getTime();
  const distance = (row: LiveCard) => Math.abs(newsInstant(row).getTime() - at);
  const nearest = others.sort((a, b) => distance(a) - distance(b) || a.id - b.id).slice(0, SHOWN - 1);
  return [article, ...nearest].sort(
    (a, b) => newsInstant(a).getTime() - newsInstant(b).getTime() || a.id - b.id,
  );
}

async function followLinks(db: Tx, itemIds: readonly number[]): Promise<number[]> {
  const reached = new Set<number>();
  let edge: readonly number[] = itemIds;
  for (let step = 0; step < STEPS && edge.length > 0; step += 1) {
    const found = await listSameStory(db, edge);
    edge = found.filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  return [...reached];
}

async function listArticlesOfEvents(db: Tx, terms: readonly LiveTerm[], now: Date): Promise<number[]> {
  const events = terms.filter(({ type }) => type === "event").slice(0, MOST_EVENTS);
  const lists = await Promise.all(
    events.map(({ id }) => listLiveIds(db, { termId: id, now, limit: MOST_OF_EVENT + 1, offset: 0 })),
  );
  return lists.filter((list) => list.length <= MOST_OF_EVENT).flat();
}

import type { Tx } from "@/db/db";
import { type LiveCard, listLiveArticlesByIds } from "@/db/queries/live-articles";
import { listLiveIds } from "@/db/queries/live-index";
import type { LiveTerm } from "@/db/queries/live-terms";
import { countLiveOfTerms, listLiveArticleIdsOfItems, prepareLinks } from "@/db/queries/story-links";

/** Near in wording and yet news of its own: the next of a series. */
const listNear = prepareLinks({ decisions: ["related"], suggestions: ["related"], score: 0 });

/** The rarest terms say most; of each the newest articles are looked at. */
const MOST_TERMS = 8;
const NEWEST_OF_TERM = 200;

interface Request {
  /** What the article came from. */
  readonly itemIds: readonly number[];
  readonly terms: readonly LiveTerm[];
  readonly now: Date;
  readonly limit: number;
  /** Articles that stand elsewhere on the page. */
  readonly except: readonly number[];
}

/** Live articles near one in what they are about: those that share its rare terms, or repeat its wording, first. */
export async function readRelated(
  db: Tx,
  articleId: number,
  { itemIds, terms, now, limit, except }: Request,
): Promise<LiveCard[]> {
  const scores = new Map<number, number>();
  const add = (ids: readonly number[], weight: number) => {
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + weight);
  };
  for (const { termId, weight } of await weighTerms(db, terms))
    add(await listLiveIds(db, { termId, now, limit: NEWEST_OF_TERM, offset: 0 }), weight);
  const near = await listNear(db, itemIds);
  add(await listLiveArticleIdsOfItems(db, near, now), 1);
  for (const id of [articleId, ...except]) scores.delete(id);
  const best = [...scores].sort(([a, one], [b, other]) => other - one || b - a).slice(0, limit);
  return listLiveArticlesByIds(
    db,
    best.map(([id]) => id),
    now,
  );
}

/** A term that two articles share says that they belong together; one that a thousand share says little. */
async function weighTerms(db: Tx, terms: readonly LiveTerm[]) {
  const uses = await countLiveOfTerms(
    db,
    terms.map(({ id }) => id),
  );
  return [...uses]
    .filter(([, n]) => n > 1)
    .sort(([a, one], [b, other]) => one - other || a - b)
    .slice(0, MOST_TERMS)
    .map(([termId, n]) => ({ termId, weight: 1 / Math.log2(n + 1) }));
}

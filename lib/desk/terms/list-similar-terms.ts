import type { Db } from "@/db/db";
import { countArticlesOfTerms, listDifferentPairs, listStandingTerms } from "@/db/queries/similar-terms";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { TagType } from "@/lib/domain/ingest";
import type { TermState } from "@/lib/domain/term";
import { findSimilarTerms } from "@/lib/ingest/tags/similar/find-similar-terms";

/** One of two tags that may be the same. */
export interface SimilarTerm {
  readonly id: number;
  readonly type: TagType;
  readonly name: string;
  readonly state: TermState;
  readonly articles: number;
}

/** Two tags that may be the same: the one that would go first, the one that would stay second. */
export interface SimilarTerms {
  readonly from: SimilarTerm;
  readonly into: SimilarTerm;
  readonly reason: string;
}

/** What a screen shows of the pairs that nobody has decided about. */
export interface SimilarTermList {
  readonly pairs: readonly SimilarTerms[];
  readonly total: number;
  /** Set where there are more tags: only so many, the newest, were compared. */
  readonly compared: number | null;
}

/** A page waits for the comparison, so that it has to end in a second. */
const MOST_COMPARED = 5_000;
const MOST_SHOWN = 50;

/** Find pairs of tags that may be the same, the likeliest first, without those that were said to be different. */
export async function listSimilarTerms(db: Db, actor: Actor): Promise<SimilarTermList> {
  assertCan(actor, "desk.read");
  const [terms, different] = await Promise.all([
    listStandingTerms(db, MOST_COMPARED + 1),
    listDifferentPairs(db),
  ]);
  const apart = new Set(different.map(({ lowId, highId }) => `${lowId} ${highId}`));
  const found = findSimilarTerms(terms.slice(-MOST_COMPARED), (low, high) => apart.has(`${low} ${high}`));
  const shown = found.slice(0, MOST_SHOWN);
  const counts = await countArticlesOfTerms(db, [
    ...new Set(shown.flatMap(({ lowId, highId }) => [lowId, highId])),
  ]);
  const byId = new Map(
    terms.map(({ aliases: _, ...term }) => [term.id, { ...term, articles: counts.get(term.id) ?? 0 }]),
  );
  return {
    pairs: shown.flatMap(({ lowId, highId, reason }) => {
      const [low, high] = [byId.get(lowId), byId.get(highId)];
      return low && high ? [{ ...directed(low, high), reason }] : [];
    }),
    total: found.length,
    compared: terms.length > MOST_COMPARED ? MOST_COMPARED : null,
  };
}

/** A proposal goes into a tag in use, a rare one into a common one, the younger into the elder. */
function directed(elder: SimilarTerm, younger: SimilarTerm): Pick<SimilarTerms, "from" | "into"> {
  const isElderBetter =
    elder.state === younger.state ? elder.articles >= younger.articles : elder.state === "active";
  return isElderBetter ? { from: younger, into: elder } : { from: elder, into: younger };
}

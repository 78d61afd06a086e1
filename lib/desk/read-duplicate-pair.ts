import type { Db } from "@/db/db";
import { findArticlesOfItems } from "@/db/queries/articles";
import { findPairDecision, findPairItems, findSuggestedPair } from "@/db/queries/duplicates";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { DuplicateDecision, ItemPair, PairSide } from "@/lib/domain/duplicates";
import type { DuplicateKind } from "@/lib/domain/ingest";
import { AppError } from "@/lib/errors";

/** One item of a pair with all that is compared. */
export interface PairItem extends PairSide {
  readonly position: number;
  readonly fileName: string;
  readonly source: string | null;
  readonly address: string | null;
  /** Paragraphs with an empty line between them. */
  readonly text: string;
  readonly articleId: number | null;
}

/** Two items side by side, why they may belong together, and what was said about them. */
export interface DuplicatePair {
  readonly kind: DuplicateKind;
  readonly score: number;
  readonly reason: string;
  readonly earlier: PairItem;
  readonly later: PairItem;
  readonly decided: { readonly decision: DuplicateDecision; readonly by: string | null } | null;
}

/** Read a suggested pair for comparison. */
export async function readDuplicatePair(db: Db, actor: Actor, pair: ItemPair): Promise<DuplicatePair> {
  assertCan(actor, "desk.read");
  const [suggestion, rows, found, links] = await Promise.all([
    findSuggestedPair(db, pair),
    findPairItems(db, pair),
    findPairDecision(db, pair),
    findArticlesOfItems(db, [pair.itemId, pair.otherItemId]),
  ]);
  const articles = new Map(links.map(({ itemId, articleId }) => [itemId, articleId]));
  const [earlier, later] = rows.map((row) => pairItem(row, articles.get(row.item.id) ?? null));
  if (!suggestion || !earlier || !later) throw new AppError("not_found", "That pair no longer exists.");
  const { kind, score, reason } = suggestion;
  const decided = found && { decision: found.decision.decision, by: found.decider };
  return { kind, score, reason, earlier, later, decided };
}

type PairRow = Awaited<ReturnType<typeof findPairItems>>[number];

const pairItem = ({ item, fileName, source }: PairRow, articleId: number | null): PairItem => ({
  id: item.id,
  batchId: item.batchId,
  title: item.title,
  publishedAt: item.publishedAt,
  language: item.language,
  state: item.state,
  version: item.version,
  position: item.position,
  fileName,
  source,
  address: item.canonicalUrl ?? item.url,
  text: item.body.map(({ text }) => text).join("\n\n"),
  articleId,
});

import { createHash } from "node:crypto";
import type { Db, Tx } from "@/db/db";
import { type Article, findArticle } from "@/db/queries/articles";
import { getBatch } from "@/db/queries/batches";
import { findItems, type Item } from "@/db/queries/review";
import { findOpenProposal, type UpdateProposal } from "@/db/queries/update-proposals";
import { draftFields } from "@/lib/desk/draft-fields";
import { changedFieldsOf, type FieldChange } from "@/lib/domain/update-proposals";
import { type BodyHunk, compareBodies } from "@/lib/richtext/three-way";

/** An open proposal with all that is decided about. */
export interface LoadedProposal {
  readonly proposal: UpdateProposal;
  readonly article: Article;
  readonly item: Item;
  /** What was said of the whole batch that brought the item. */
  readonly batchEmbargo: Date | null;
  readonly fields: readonly FieldChange[];
  readonly hunks: readonly BodyHunk[];
  /** Stands for exactly these changes, so that nothing is applied that was not looked at. */
  readonly token: string;
}

/** The open proposal of an article with what it changes; null where there is none. */
export async function loadProposal(db: Db | Tx, articleId: number): Promise<LoadedProposal | null> {
  const proposal = await findOpenProposal(db, articleId);
  if (!proposal) return null;
  const [article, items] = await Promise.all([
    findArticle(db, articleId),
    findItems(db, [proposal.baseItemId, proposal.itemId]),
  ]);
  const base = items.find(({ id }) => id === proposal.baseItemId);
  const item = items.find(({ id }) => id === proposal.itemId);
  if (!article || !base || !item) return null;
  const batchEmbargo = (await getBatch(db, item.batchId))?.embargoUntil ?? null;
  const [old, fresh] = [draftFields(base), draftFields(item)];
  const fields = changedFieldsOf(old, article, fresh);
  const hunks = compareBodies({ base: old.body, ours: article.body, theirs: fresh.body });
  return { proposal, article, item, batchEmbargo, fields, hunks, token: tokenOf(fields, hunks) };
}

function tokenOf(fields: readonly FieldChange[], hunks: readonly BodyHunk[]): string {
  const keys = hunks.map(({ kind, base, ours, theirs }) => [
    kind,
    ...[base, ours, theirs].map((units) => units.map(({ key }) => key)),
  ]);
  return createHash("sha256")
    .update(JSON.stringify([fields, keys]))
    .digest("hex");
}

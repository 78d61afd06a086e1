import type { Tx } from "@/db/db";
import { type Article, findArticle } from "@/db/queries/articles";
import {
  countRecleanOutcomes,
  listRecleanItems,
  type RecleanItem,
  settleRecleanItem,
} from "@/db/queries/recleans";
import type { OpenPhase } from "@/lib/desk/cleaning/reclean-phase";
import { AppError } from "@/lib/errors";

/** Who acts, and when. */
export interface Act {
  readonly actorId: number;
  readonly now: Date;
}

type Settle = (tx: Tx, change: RecleanItem, act: Act) => Promise<Partial<RecleanItem>>;

/**
 * A phase that goes through the items with one outcome and gives each another one.
 *
 * Item and draft change together or not at all: where `settle` meets a conflict, the item is left and the reason noted.
 */
export const settleItems =
  (from: "planned" | "applied", settle: Settle): OpenPhase =>
  async (db, reclean) => ({
    total: (await countRecleanOutcomes(db, reclean.id))[from],
    async next(afterId, limit) {
      const rows = await listRecleanItems(db, reclean.id, { outcomes: [from], afterId, limit });
      const last = rows.at(-1);
      if (!last) return null;
      return {
        lastId: last.change.itemId,
        items: rows.length,
        async write(tx, act) {
          for (const { change } of rows) {
            const end = tx.transaction((inner) => settle(inner, change, act)).catch(leftAlone);
            await settleRecleanItem(tx, change, await end);
          }
        },
      };
    },
  });

/** The draft at exactly this version. @throws AppError `conflict` */
export async function draftAt(tx: Tx, articleId: number, version: number | null): Promise<Article> {
  const draft = await findArticle(tx, articleId);
  if (draft?.version !== version) throw new AppError("conflict", "its article was changed meanwhile");
  return draft;
}

function leftAlone(error: unknown): Partial<RecleanItem> {
  if (error instanceof AppError && error.code === "conflict")
    return { outcome: "left", reason: error.message };
  throw error;
}

import type { Tx } from "@/db/db";
import {
  countRecleanOutcomes,
  listRecleanItems,
  type RecleanItem,
  settleRecleanItem,
} from "@/db/queries/recleans";
import { draftAt, leftAlone } from "@/lib/desk/cleaning/apply-items";
import type { OpenPhase } from "@/lib/desk/cleaning/reclean-phase";
import { followItem, patchFromKept, writeCleanedItem } from "@/lib/desk/cleaning/write-cleaned-item";
import { AppError } from "@/lib/errors";

/** Put back what a re-cleaning changed, items and drafts; what somebody has changed since is left. */
export const openUndo: OpenPhase = async (db, reclean) => ({
  total: (await countRecleanOutcomes(db, reclean.id)).applied,
  async next(afterId, limit) {
    const rows = await listRecleanItems(db, reclean.id, { outcomes: ["applied"], afterId, limit });
    const last = rows.at(-1);
    if (!last) return null;
    return {
      lastId: last.change.itemId,
      items: rows.length,
      async write(tx, at) {
        for (const { change } of rows) await settleRecleanItem(tx, change, await undoOne(tx, change, at));
      },
    };
  },
});

interface Act {
  readonly actorId: number;
  readonly now: Date;
}

async function undoOne(tx: Tx, change: RecleanItem, act: Act): Promise<Partial<RecleanItem>> {
  return tx.transaction((inner) => undoIn(inner, change, act)).catch(leftAlone);
}

async function undoIn(tx: Tx, change: RecleanItem, act: Act): Promise<Partial<RecleanItem>> {
  const { itemId, version, before, articleId, articleVersion, articleBefore } = change;
  const item = await writeCleanedItem(tx, { itemId, version, fields: before });
  if (!item) throw new AppError("conflict", "changed since it was cleaned again");
  const settled = { outcome: "undone" as const, version: item.version };
  if (articleId === null || articleBefore === null) return settled;
  const draft = await draftAt(tx, articleId, articleVersion);
  const note = "As before its item was cleaned again";
  const next = await followItem(tx, { draft, patch: patchFromKept(articleBefore), note, ...act });
  return { ...settled, articleVersion: next.version };
}

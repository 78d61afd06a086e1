import type { Tx } from "@/db/db";
import type { RecleanItem } from "@/db/queries/recleans";
import { type Act, draftAt, settleItems } from "@/lib/desk/cleaning/settle-items";
import { followItem, patchFromKept, writeCleanedItem } from "@/lib/desk/cleaning/write-cleaned-item";
import { AppError } from "@/lib/errors";

/** Put back what a re-cleaning changed, items and drafts; what somebody has changed since is left. */
export const openUndo = settleItems("applied", undoOne);

async function undoOne(tx: Tx, change: RecleanItem, act: Act): Promise<Partial<RecleanItem>> {
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

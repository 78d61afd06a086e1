import type { Tx } from "@/db/db";
import type { RecleanItem } from "@/db/queries/recleans";
import { type Act, draftAt, settleItems } from "@/lib/desk/cleaning/settle-items";
import {
  followItem,
  keepDraft,
  patchFromItem,
  writeCleanedItem,
} from "@/lib/desk/cleaning/write-cleaned-item";
import { AppError } from "@/lib/errors";

/** Change the items that a plan names, each with its untouched draft; what has changed since is left. */
export const openApply = settleItems("planned", applyOne);

async function applyOne(tx: Tx, change: RecleanItem, act: Act): Promise<Partial<RecleanItem>> {
  const { itemId, version, after, articleId, articleVersion } = change;
  const item = await writeCleanedItem(tx, { itemId, version, fields: after });
  if (!item) throw new AppError("conflict", "changed since the plan was made");
  const settled = { outcome: "applied" as const, version: item.version };
  if (articleId === null) return settled;
  const draft = await draftAt(tx, articleId, articleVersion);
  const note = "Follows its item, which was cleaned again";
  const next = await followItem(tx, { draft, patch: patchFromItem(item), note, ...act });
  return { ...settled, articleVersion: next.version, articleBefore: keepDraft(draft) };
}

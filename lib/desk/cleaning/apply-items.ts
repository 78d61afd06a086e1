import type { Tx } from "@/db/db";
import { type Article, findArticle } from "@/db/queries/articles";
import {
  countRecleanOutcomes,
  listRecleanItems,
  type RecleanItem,
  settleRecleanItem,
} from "@/db/queries/recleans";
import type { OpenPhase } from "@/lib/desk/cleaning/reclean-phase";
import {
  followItem,
  keepDraft,
  patchFromItem,
  writeCleanedItem,
} from "@/lib/desk/cleaning/write-cleaned-item";
import { AppError } from "@/lib/errors";

/** Change the items that a plan names, each with its untouched draft; what has changed since is left. */
export const openApply: OpenPhase = async (db, reclean) => ({
  total: (await countRecleanOutcomes(db, reclean.id)).planned,
  async next(afterId, limit) {
    const rows = await listRecleanItems(db, reclean.id, { outcomes: ["planned"], afterId, limit });
    const last = rows.at(-1);
    if (!last) return null;
    return {
      lastId: last.change.itemId,
      items: rows.length,
      async write(tx, at) {
        for (const { change } of rows) await settleRecleanItem(tx, change, await applyOne(tx, change, at));
      },
    };
  },
});

interface Act {
  readonly actorId: number;
  readonly now: Date;
}

/** Item and draft change together or not at all. */
async function applyOne(tx: Tx, change: RecleanItem, act: Act): Promise<Partial<RecleanItem>> {
  return tx.transaction((inner) => applyIn(inner, change, act)).catch(leftAlone);
}

async function applyIn(tx: Tx, change: RecleanItem, act: Act): Promise<Partial<RecleanItem>> {
  const { itemId, version, after, articleId, articleVersion } = change;
  const item = await writeCleanedItem(tx, { itemId, version, fields: after });
  if (!item) throw new AppError("conflict", CHANGED);
  const settled = { outcome: "applied" as const, version: item.version };
  if (articleId === null) return settled;
  const draft = await draftAt(tx, articleId, articleVersion);
  const note = "Follows its item, which was cleaned again";
  const next = await followItem(tx, { draft, patch: patchFromItem(item), note, ...act });
  return { ...settled, articleVersion: next.version, articleBefore: keepDraft(draft) };
}

const CHANGED = "changed since the plan was made";

/** The draft at exactly this version. @throws AppError `conflict` */
export async function draftAt(tx: Tx, articleId: number, version: number | null): Promise<Article> {
  const draft = await findArticle(tx, articleId);
  if (draft?.version !== version) throw new AppError("conflict", "its article was changed meanwhile");
  return draft;
}

/** What a conflict makes of an item: it stays as it is, and the reason is noted. */
export function leftAlone(error: unknown): Partial<RecleanItem> {
  if (error instanceof AppError && error.code === "conflict")
    return { outcome: "left", reason: error.message };
  throw error;
}

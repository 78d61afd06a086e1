import type { Db, Tx } from "@/db/db";
import { type ArticleMerge, listLaterMerges, rewriteMerge } from "@/db/queries/article-merges";
import { type MergedTag, withoutEarlier } from "@/lib/domain/article-merge";

/** The tags that later merges in force have brought too: they stay when this one is taken back. */
export async function listOwedTags(db: Db | Tx, merge: ArticleMerge): Promise<MergedTag[]> {
  return (await listLaterMerges(db, merge)).flatMap(({ loser }) => loser.fields.tags);
}

/** Let later merges know nothing of this one, which is taken back: else they would bring its text again. */
export async function rebaseLater(tx: Tx, merge: ArticleMerge): Promise<void> {
  const earlier = { before: merge.winner.fields, merged: merge.merged };
  let brought: MergedTag[] = [];
  for (const { id, winner, merged, loser } of await listLaterMerges(tx, merge)) {
    const after = [...brought, ...loser.fields.tags];
    const later = { before: winner.fields, merged };
    const step = withoutEarlier(earlier, later, { before: brought, merged: after });
    await rewriteMerge(tx, id, { winner: { ...winner, fields: step.before }, merged: step.merged });
    brought = after;
  }
}

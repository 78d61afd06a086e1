import type { Db } from "@/db/db";
import { countShared, listTaggedArticles } from "@/db/queries/term-desk";
import { inWords } from "@/lib/desk/terms/in-words";
import { loadMerge, type MergeWish } from "@/lib/desk/terms/load-merge";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { TagType } from "@/lib/domain/ingest";

/** What a merge, or a removal in favour of another tag, would do. */
export interface MergePreview {
  readonly into: { readonly id: number; readonly type: TagType; readonly name: string };
  /** Articles that change, and those of them that have both tags already. */
  readonly articles: number;
  readonly both: number;
}

/** See what giving a tag's articles another one would change; or, in words, why it can't be done. */
export async function previewMerge(db: Db, actor: Actor, wish: MergeWish): Promise<MergePreview | string> {
  assertCan(actor, "term.manage");
  return inWords(async () => {
    const { term, target } = await loadMerge(db, wish);
    const [{ total }, both] = await Promise.all([
      listTaggedArticles(db, term.id, 1),
      countShared(db, term.id, target.id),
    ]);
    return { into: { id: target.id, type: target.type, name: target.name }, articles: total, both };
  });
}

import type { Db } from "@/db/db";
import { countShared, findTermByName, listTaggedArticles } from "@/db/queries/term-desk";
import { loadTerm } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { TagType } from "@/lib/domain/ingest";
import { AppError } from "@/lib/errors";

/** What a merge would do. */
export interface MergePreview {
  readonly into: { readonly id: number; readonly type: TagType; readonly name: string };
  /** Articles that change, and those of them that have both tags already. */
  readonly articles: number;
  readonly both: number;
}

interface Input {
  readonly termId: number;
  readonly into: { readonly type: TagType; readonly name: string };
}

/** See what merging a tag into another would change; or, in words, why it can't be done. */
export async function previewMerge(
  db: Db,
  actor: Actor,
  { termId, into }: Input,
): Promise<MergePreview | string> {
  assertCan(actor, "term.manage");
  try {
    const term = await loadTerm(db, termId);
    const found = await findTermByName(db, into.type, into.name);
    if (!found) return `There is no ${into.type} called “${into.name}”.`;
    const target = await loadTerm(db, found.id);
    if (target.id === term.id) return "A tag can’t be merged into itself.";
    const [{ total }, both] = await Promise.all([
      listTaggedArticles(db, term.id, 1),
      countShared(db, term.id, target.id),
    ]);
    return { into: { id: target.id, type: target.type, name: target.name }, articles: total, both };
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

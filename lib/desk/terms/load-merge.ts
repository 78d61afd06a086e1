import type { Db, Tx } from "@/db/db";
import type { Term } from "@/db/queries/terms";
import { findTypedTerm } from "@/lib/desk/terms/find-typed-term";
import { loadTerm } from "@/lib/desk/terms/load-term";
import type { TagType } from "@/lib/domain/ingest";
import { AppError } from "@/lib/errors";

/** A merge of two tags as it was asked for. */
export interface MergeWish {
  readonly termId: number;
  /** The tag that takes it in, by type and name. */
  readonly into: { readonly type: TagType; readonly name: string };
}

/** The tag that goes and the one that takes it in. @throws AppError where they can't be merged. */
export async function loadMerge(
  db: Db | Tx,
  { termId, into }: MergeWish,
): Promise<{ readonly term: Term; readonly target: Term }> {
  const term = await loadTerm(db, termId);
  const found = await findTypedTerm(db, into.type, into.name);
  if (!found) throw new AppError("not_found", `There is no ${into.type} called “${into.name}”.`);
  const target = await loadTerm(db, found.id);
  if (target.id === termId) throw new AppError("bad_input", "A tag can’t be merged into itself.");
  if (target.state === "removed")
    throw new AppError("conflict", `“${target.name}” was removed. Put it back first.`);
  return { term, target };
}

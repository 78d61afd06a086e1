import type { Db, Tx } from "@/db/db";
import { findTermById } from "@/db/queries/term-desk";
import type { Term } from "@/db/queries/terms";
import { AppError } from "@/lib/errors";

/** The term with this id as long as it stands by itself. */
export async function loadTerm(db: Db | Tx, id: number): Promise<Term> {
  const term = await findTermById(db, id);
  if (!term) throw new AppError("not_found", "That tag no longer exists.");
  if (term.mergedIntoId) throw new AppError("conflict", `“${term.name}” was merged into another tag.`);
  return term;
}

/** What a term is before a change, for its undo. */
export const beforeOf = ({ slug, name, aliases, state, parentId }: Term) => ({
  ...{ slug, name, aliases, state, parentId },
});

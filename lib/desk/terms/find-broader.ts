import type { Db, Tx } from "@/db/db";
import { findTermById } from "@/db/queries/term-desk";
import type { Term } from "@/db/queries/terms";
import { findTypedTerm } from "@/lib/desk/terms/find-typed-term";
import { loadTerm } from "@/lib/desk/terms/load-term";
import { AppError } from "@/lib/errors";

/** No chain of broader tags is deeper. */
const DEEPEST = 50;

/** The tag right above a term: what it was merged into where that happened, none where it was removed. */
export async function findStandingBroader(db: Db | Tx, term: Term): Promise<Term | null> {
  const above = term.parentId === null ? null : await findTermById(db, term.parentId);
  const standing = above?.mergedIntoId ? await findTermById(db, above.mergedIntoId) : above;
  return standing && standing.state !== "removed" && standing.id !== term.id ? standing : null;
}

/** The tags above a term, the nearest first. */
export async function listAbove(db: Db | Tx, term: Term): Promise<Term[]> {
  const above: Term[] = [];
  let next = await findStandingBroader(db, term);
  while (next && above.length < DEEPEST) {
    above.push(next);
    next = await findStandingBroader(db, next);
  }
  return above;
}

/** The tag of this name that a term may be put under. @throws AppError where there is none, or it stands below the term. */
export async function findBroader(db: Db | Tx, term: Term, name: string): Promise<Term> {
  const found = await findTypedTerm(db, term.type, name);
  if (!found || found.state === "removed")
    throw new AppError("not_found", `There is no ${term.type} called “${name}”.`);
  const broader = await loadTerm(db, found.id);
  for (const { id } of [broader, ...(await listAbove(db, broader))])
    if (id === term.id) throw new AppError("conflict", `“${name}” is narrower than “${term.name}” already.`);
  return broader;
}

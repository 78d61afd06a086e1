import type { Db, Tx } from "@/db/db";
import { findTermById, findTermByName } from "@/db/queries/term-desk";
import { searchTerms, type Term } from "@/db/queries/terms";
import type { TagType } from "@/lib/domain/ingest";
import { foldText } from "@/lib/ingest/text/fold";

/** Names that begin alike are among so many. */
const LOOKED_AT = 50;

/** The tag whose name somebody typed: exactly, or but for its capitals where only one fits; else null. */
export async function findTypedTerm(db: Db | Tx, type: TagType, name: string): Promise<Term | null> {
  const exact = await findTermByName(db, type, name);
  if (exact) return exact;
  const key = foldText(name);
  const alike = (await searchTerms(db, name, LOOKED_AT)).filter(
    (term) => term.type === type && foldText(term.name) === key,
  );
  return alike.length === 1 && alike[0] ? findTermById(db, alike[0].id) : null;
}

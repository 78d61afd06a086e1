import type { Tx } from "@/db/db";
import { findTermByName } from "@/db/queries/term-desk";
import type { Term } from "@/db/queries/terms";
import { AppError } from "@/lib/errors";

/** Refuse to call a tag what another one of its kind is called; what stood there before is nobody's fault. */
export async function assertFree(tx: Tx, term: Term, spellings: readonly string[]): Promise<void> {
  for (const name of spellings.filter((spelling) => !term.aliases.includes(spelling))) {
    const other = await findTermByName(tx, term.type, name);
    if (other && other.mergedIntoId === null && other.state !== "removed")
      throw new AppError("conflict", `“${name}” is a tag of its own. Merge the two instead.`);
  }
}

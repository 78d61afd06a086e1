import type { Tx } from "@/db/db";
import { findSource } from "@/db/queries/sources";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/**
 * Make sure that `actor` may choose a source, and that it is there; none can always be chosen.
 *
 * @throws AppError `forbidden`, or `not_found`.
 */
export async function requireSource(tx: Tx, actor: Actor, sourceId: number | null): Promise<void> {
  if (sourceId === null) return;
  assertCan(actor, "source.assign");
  if (!(await findSource(tx, sourceId))) throw new AppError("not_found", "That source no longer exists.");
}

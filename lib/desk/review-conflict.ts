import type { Db, Tx } from "@/db/db";
import { findReviewItem } from "@/db/queries/review";
import type { BatchStatus } from "@/lib/domain/ingest";
import { AppError } from "@/lib/errors";

/**
 * The item at exactly the version that a decision is based on, not yet accepted.
 *
 * @throws AppError `not_found`, or `conflict` when someone else has decided first.
 */
export async function loadForDecision(tx: Tx, itemId: number, version: number) {
  const found = await findReviewItem(tx, itemId);
  if (!found) throw new AppError("not_found", "That item no longer exists.");
  assertInForce(found);
  if (found.item.version !== version) throw conflictOver(found.item.state, found.reviewer);
  if (found.item.state === "accepted") throw conflictOver("accepted", found.reviewer);
  return found;
}

/** The error for a decision that came a moment too late. */
export async function raceLost(db: Db | Tx, itemId: number): Promise<AppError> {
  const found = await findReviewItem(db, itemId);
  if (!found) return new AppError("not_found", "That item no longer exists.");
  if (found.batchStatus === "undone") return new AppError("conflict", UNDONE);
  return conflictOver(found.item.state, found.reviewer);
}

/** Refuse with `conflict` to decide about an item whose import was undone. */
export function assertInForce({ batchStatus }: { readonly batchStatus: BatchStatus }): void {
  if (batchStatus === "undone") throw new AppError("conflict", UNDONE);
}

const UNDONE = "The import that this item came with was undone. Restore the import first.";

function conflictOver(state: string, reviewer: string | null): AppError {
  const what = state === "new" ? "changed this item meanwhile" : `already decided about this item: ${state}`;
  return new AppError("conflict", `${reviewer ?? "Someone else"} has ${what}.`);
}

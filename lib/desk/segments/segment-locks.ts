import type { PlacedItemRow } from "@/db/queries/segments";
import type { Run } from "@/lib/domain/segments";

type Locked = Pick<PlacedItemRow, "id" | "state" | "reviewedAt">;

/** Why an item's boundaries stay as they are, in words; null where they may be moved. */
export function whyLocked({ state, reviewedAt }: Omit<Locked, "id">): string | null {
  if (state === "accepted") return "It was accepted: undo that in Review first.";
  if (state === "rejected") return "It was rejected: undo that in Review first.";
  if (state === "duplicate" && reviewedAt !== null) return "It was set aside: undo that in Review first.";
  if (state === "update" && reviewedAt !== null) return "Its change was decided about for its article.";
  return null;
}

/** The items whose boundaries must stay as they are, with the reason. */
export function locksOf(items: readonly Locked[], runs: readonly Run[]): ReadonlyMap<number, string> {
  const locks = new Map<number, string>();
  const seen = new Set<number>();
  for (const item of items) {
    const reason = whyLocked(item);
    if (reason) locks.set(item.id, reason);
  }
  for (const { item } of runs) {
    if (item === null) continue;
    if (seen.has(item)) locks.set(item, "Its text stands in several places.");
    seen.add(item);
  }
  return locks;
}

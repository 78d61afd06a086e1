import type { Db, Tx } from "@/db/db";
import { findClusterItems, listSuggestedAmong } from "@/db/queries/duplicate-clusters";
import { decidePair, type PairRow } from "@/lib/desk/decide-pair";
import { undoPair } from "@/lib/desk/undo-duplicate-decision";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { ClusterDecision, ItemPair } from "@/lib/domain/duplicates";
import { AppError } from "@/lib/errors";

/** What one decision about a whole group left: which pairs it spoke of, and the items' versions. */
export interface ClusterOutcome {
  readonly pairs: readonly ItemPair[];
  readonly versions: readonly (readonly [itemId: number, version: number])[];
}

interface Input {
  /** The pairs of the group that the editor saw as open. */
  readonly pairs: readonly ItemPair[];
  readonly decision: ClusterDecision;
  /** The item that stays; only `same` sets the others aside. */
  readonly keep: number;
  /** Every member's version that the editor looked at. */
  readonly versions: ReadonlyMap<number, number>;
  readonly now: Date;
}

/**
 * Say the same of all items of a group, in one step: all of it is done, or nothing.
 *
 * `same` speaks of each member and the kept one; every other answer of each suggested pair.
 */
export async function decideCluster(db: Db, actor: Actor, input: Input): Promise<ClusterOutcome> {
  assertCan(actor, "item.review");
  return db.transaction(async (tx) => {
    const members = await loadMembers(tx, input);
    const versions = new Map([...members].map(([id, { item }]) => [id, item.version]));
    const decided: ItemPair[] = [];
    for (const [keptId, otherId] of spokenOf(input, [...members.keys()])) {
      const [kept, other] = [members.get(keptId), members.get(otherId)];
      if (!kept || !other) throw gone();
      const version = input.versions.get(otherId) ?? 0;
      const { decision, now } = input;
      versions.set(otherId, await decidePair(tx, actor, { kept, other, version, decision, now }));
      decided.push({ itemId: Math.min(keptId, otherId), otherItemId: Math.max(keptId, otherId) });
    }
    return { pairs: decided, versions: [...versions] };
  });
}

function spokenOf({ decision, keep, pairs }: Input, ids: readonly number[]): (readonly [number, number])[] {
  return decision === "same"
    ? ids.filter((id) => id !== keep).map((id) => [keep, id] as const)
    : pairs.map(({ itemId, otherItemId }) => [itemId, otherItemId] as const);
}

async function loadMembers(tx: Tx, { pairs, keep }: Input): Promise<ReadonlyMap<number, PairRow>> {
  const ids = [...new Set(pairs.flatMap(({ itemId, otherItemId }) => [itemId, otherItemId]))];
  const rows = await findClusterItems(tx, ids);
  const suggested = await listSuggestedAmong(tx, ids);
  const known = new Set(suggested.map(({ itemId, otherItemId }) => `${itemId} ${otherItemId}`));
  const isKnown = ({ itemId, otherItemId }: ItemPair) => known.has(`${itemId} ${otherItemId}`);
  if (!ids.includes(keep) || !pairs.every(isKnown)) throw gone();
  return new Map(rows.map((row) => [row.item.id, row]));
}

const gone = () => new AppError("conflict", "This group has changed meanwhile. Load the page again.");

/** Take back what was said about a group, in one step. */
export async function undoCluster(
  db: Db,
  actor: Actor,
  { pairs, now }: { readonly pairs: readonly ItemPair[]; readonly now: Date },
): Promise<ClusterOutcome> {
  assertCan(actor, "item.review");
  return db.transaction(async (tx) => {
    for (const pair of [...pairs].reverse()) await undoPair(tx, actor, { pair, now });
    const ids = pairs.flatMap(({ itemId, otherItemId }) => [itemId, otherItemId]);
    const rows = await findClusterItems(tx, [...new Set(ids)]);
    return { pairs, versions: rows.map(({ item }) => [item.id, item.version] as const) };
  });
}

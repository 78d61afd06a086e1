import type { Tx } from "@/db/db";
import { insertDuplicateSuggestions, listItemIds, setAsideDuplicate } from "@/db/queries/items";
import { pairRow } from "@/lib/desk/import/match-archive";
import type { DuplicateGroup } from "@/lib/ingest/types";

/**
 * Store what resembles what within a batch; gives the number of items that were set aside.
 *
 * Only an exact key sets an item aside. Anything else is a suggestion, each member paired with the first one.
 */
export async function storeDuplicates(
  tx: Tx,
  batchId: number,
  groups: readonly DuplicateGroup[],
): Promise<number> {
  const ids = await listItemIds(tx, batchId);
  const setAside = new Set<number>();
  const rows = groups.flatMap(({ members, kind, score, reason }) => {
    const [first, ...others] = members.flatMap(({ position }) => {
      const id = ids.get(position);
      return id === undefined ? [] : [{ id, position }];
    });
    if (!first) return [];
    const isExact = kind === "same" && score === 1;
    if (isExact) for (const { id } of others) setAside.add(id);
    return others.map(({ id }) =>
      pairRow(first.id, id, { kind, score, reason, state: isExact ? "exact" : "open" }),
    );
  });
  await insertDuplicateSuggestions(tx, rows);
  let changed = 0;
  for (const id of setAside) {
    if (await setAsideDuplicate(tx, id, "Same text as an earlier item of this batch.")) changed++;
  }
  return changed;
}

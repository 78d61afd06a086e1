import type { Db } from "@/db/db";
import { countOpenPairs, listOpenPairs } from "@/db/queries/duplicates";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { ItemPair, SuggestedPair } from "@/lib/domain/duplicates";
import type { DuplicateKind } from "@/lib/domain/ingest";

/** Some pairs of the inbox, and where the next begin. */
export interface DuplicatePage {
  readonly pairs: SuggestedPair[];
  /** The pair to ask for more after, or null at the end. */
  readonly nextAfter: ItemPair | null;
}

const PAGE = 100;
const FIRST: ItemPair = { itemId: 0, otherItemId: 0 };

/** Screens show larger numbers as this one and a plus sign. */
export const MOST_COUNTED = 1_000;

/** One page of the open pairs of a kind, those of one earlier item together. */
export async function listDuplicates(
  db: Db,
  actor: Actor,
  { kind, after }: { readonly kind: DuplicateKind; readonly after: ItemPair | null },
): Promise<DuplicatePage> {
  assertCan(actor, "desk.read");
  const pairs = await listOpenPairs(db, kind, { after: after ?? FIRST, limit: PAGE });
  const last = pairs.length === PAGE ? pairs.at(-1) : undefined;
  return { pairs, nextAfter: last ? { itemId: last.earlier.id, otherItemId: last.later.id } : null };
}

/** How many pairs of each kind wait, at most `MOST_COUNTED` of each. */
export async function countDuplicates(db: Db, actor: Actor): Promise<Record<DuplicateKind, number>> {
  assertCan(actor, "desk.read");
  return countOpenPairs(db, MOST_COUNTED);
}

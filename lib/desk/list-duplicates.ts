import type { Db } from "@/db/db";
import { countOpenPairs, listOpenPairs, listOpenPairsOf } from "@/db/queries/duplicates";
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

/** Pairs that are read beyond a page so that its groups are whole; a longer series goes on in the next groups. */
const MOST_BEYOND = 300;
const MOST_ROUNDS = 6;

/** One page of the open pairs of a kind, with all that belong to the same groups, whichever page they stand on. */
export async function listDuplicates(
  db: Db,
  actor: Actor,
  { kind, after }: { readonly kind: DuplicateKind; readonly after: ItemPair | null },
): Promise<DuplicatePage> {
  assertCan(actor, "desk.read");
  const page = await listOpenPairs(db, kind, { after: after ?? FIRST, limit: PAGE });
  const last = page.length === PAGE ? page.at(-1) : undefined;
  const pairs = await completeClusters(db, kind, page);
  return { pairs, nextAfter: last ? { itemId: last.earlier.id, otherItemId: last.later.id } : null };
}

/** How many pairs of each kind wait, at most `MOST_COUNTED` of each. */
export async function countDuplicates(db: Db, actor: Actor): Promise<Record<DuplicateKind, number>> {
  assertCan(actor, "desk.read");
  return countOpenPairs(db, MOST_COUNTED);
}

/** How many pairs wait for a decision, in words: "12", "1,000+", empty for none. Related items are for looking at. */
export async function waitingDuplicates(db: Db, actor: Actor): Promise<string> {
  const { same, update, event } = await countDuplicates(db, actor);
  const total = same + update + event;
  if (total >= MOST_COUNTED) return `${MOST_COUNTED.toLocaleString("en-GB")}+`;
  return total > 0 ? `${total}` : "";
}

/** Follow pairs to those that share an item with them, and so on. */
async function completeClusters(
  db: Db,
  kind: DuplicateKind,
  page: readonly SuggestedPair[],
): Promise<SuggestedPair[]> {
  const known = new Map(page.map((pair) => [keyOf(pair), pair]));
  const seen = new Set<number>();
  let fresh = membersOf(page);
  for (let round = 0; round < MOST_ROUNDS && fresh.length > 0; round++) {
    for (const id of fresh) seen.add(id);
    const limit = page.length + MOST_BEYOND - known.size;
    if (limit <= 0) break;
    const found = (await listOpenPairsOf(db, kind, { itemIds: fresh, limit: page.length + MOST_BEYOND }))
      .filter((pair) => !known.has(keyOf(pair)))
      .slice(0, limit);
    for (const pair of found) known.set(keyOf(pair), pair);
    fresh = membersOf(found).filter((id) => !seen.has(id));
  }
  return [...known.values()].sort(
    (one, other) => one.earlier.id - other.earlier.id || one.later.id - other.later.id,
  );
}

const keyOf = ({ earlier, later }: SuggestedPair) => `${earlier.id}-${later.id}`;

const membersOf = (pairs: readonly SuggestedPair[]): number[] => [
  ...new Set(pairs.flatMap(({ earlier, later }) => [earlier.id, later.id])),
];

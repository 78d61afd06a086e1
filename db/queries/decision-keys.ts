import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { numbers, texts } from "@/db/queries/in-list";
import { decisionKeys } from "@/db/schema/duplicates";
import { duplicateDecisions, items } from "@/db/schema/imports";
import { type ItemPair, textPairOf } from "@/lib/domain/duplicates";
import { type Identified, identityOf, tellApart } from "@/lib/domain/item-identity";

/** Remember by what the two items of a decision are known again once their texts have changed. */
export async function insertDecisionKeys(
  tx: Tx,
  decisionId: number,
  { earlier, later }: { readonly earlier: Identified; readonly later: Identified },
): Promise<void> {
  const [mine, theirs] = tellApart(earlier, later);
  await tx
    .insert(decisionKeys)
    .values([
      ...mine.map((key) => ({ key: hashed(key), decisionId, side: "earlier" as const })),
      ...theirs.map((key) => ({ key: hashed(key), decisionId, side: "later" as const })),
    ]);
}

/** Those of these pairs that no editor has decided about, by their texts or by what else the items are known by. */
export async function leaveOutDecided<Pair extends ItemPair>(
  tx: Db | Tx,
  pairs: readonly Pair[],
): Promise<Pair[]> {
  const known = await identify(
    tx,
    pairs.flatMap(({ itemId, otherItemId }) => [itemId, otherItemId]),
  );
  const textPair = ({ itemId, otherItemId }: Pair) =>
    textPairOf(known.get(itemId)?.contentHash ?? "", known.get(otherItemId)?.contentHash ?? "");
  const decided = await findTextPairs(tx, pairs.map(textPair));
  const sides = await findSides(tx, known);
  return pairs.filter((pair) => {
    const [one, other] = [sides.get(pair.itemId), sides.get(pair.otherItemId)];
    return !decided.has(textPair(pair)) && !(one && other && areOpposite(one, other));
  });
}

async function identify(tx: Db | Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Identified>> {
  const rows = await tx
    .select({
      id: items.id,
      batchId: items.batchId,
      spanStart: items.spanStart,
      contentHash: items.contentHash,
      guid: items.guid,
      canonicalUrl: items.canonicalUrl,
      title: items.title,
      publishedAt: items.publishedAt,
    })
    .from(items)
    .where(sql`${items.id} in ${numbers([...new Set(ids)])}`);
  return new Map(rows.map((row) => [row.id, row]));
}

async function findTextPairs(tx: Db | Tx, pairs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ textPair: duplicateDecisions.textPair })
    .from(duplicateDecisions)
    .where(sql`${duplicateDecisions.textPair} in ${texts([...new Set(pairs)])}`);
  return new Set(rows.map(({ textPair }) => textPair));
}

/** On which side of which decisions an item stands: the decision's id, with its sign as the side. */
type Sides = ReadonlySet<number>;

async function findSides(
  tx: Db | Tx,
  known: ReadonlyMap<number, Identified>,
): Promise<ReadonlyMap<number, Sides>> {
  const keysOf = new Map([...known].map(([id, item]) => [id, identityOf(item).map(hashed)]));
  const rows = await tx
    .select()
    .from(decisionKeys)
    .where(sql`${decisionKeys.key} in ${texts([...new Set([...keysOf.values()].flat())])}`);
  if (rows.length === 0) return new Map();
  const byKey = new Map<string, number[]>();
  for (const { key, decisionId, side } of rows)
    byKey.set(key, [...(byKey.get(key) ?? []), side === "earlier" ? -decisionId : decisionId]);
  return new Map([...keysOf].map(([id, keys]) => [id, new Set(keys.flatMap((key) => byKey.get(key) ?? []))]));
}

const areOpposite = (one: Sides, other: Sides): boolean => [...one].some((side) => other.has(-side));

const hashed = (key: string): string => createHash("sha256").update(key).digest("base64url").slice(0, 22);

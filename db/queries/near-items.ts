import { and, asc, desc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { isInArchive } from "@/db/queries/batch-undos";
import { numbers, texts } from "@/db/queries/in-list";
import { itemFingerprints, nearKeys } from "@/db/schema/duplicates";
import { batches, items } from "@/db/schema/imports";
import type { ItemState } from "@/lib/domain/ingest";

/** What is compared of an item, to be stored. */
export type NewFingerprint = typeof itemFingerprints.$inferInsert;

/** An item that is compared with new ones; without a fingerprint where it is older than those. */
export type NearItemRow = Awaited<ReturnType<typeof findNearItems>>[number];

/** Keep what is compared of items. */
export async function insertFingerprints(tx: Tx, rows: readonly NewFingerprint[]): Promise<void> {
  if (rows.length > 0) await tx.insertMany(itemFingerprints, rows);
}

/** What is compared of an item, or null where it is older than fingerprints. */
export async function findFingerprint(db: Db | Tx, itemId: number) {
  const [row] = await db.select().from(itemFingerprints).where(eq(itemFingerprints.itemId, itemId)).limit(1);
  return row ?? null;
}

/** Items behind `afterId` that are older than fingerprints and were not set aside, in the order of import. */
export async function listUnfingerprinted(
  db: Db | Tx,
  { afterId, limit }: { readonly afterId: number; readonly limit: number },
) {
  const rows = await db
    .select({ item: items })
    .from(items)
    .leftJoin(itemFingerprints, eq(itemFingerprints.itemId, items.id))
    .where(and(gt(items.id, afterId), isNull(itemFingerprints.itemId), ne(items.state, "duplicate")))
    .orderBy(asc(items.id))
    .limit(limit);
  return rows.map(({ item }) => item);
}

/** The highest id of an item; 0 where there is none. */
export async function findLastItemId(db: Db | Tx): Promise<number> {
  const [row] = await db.select({ id: items.id }).from(items).orderBy(desc(items.id)).limit(1);
  return row?.id ?? 0;
}

/** Keep what is compared of an item, in the place of what was. */
export async function putFingerprint(tx: Tx, row: NewFingerprint): Promise<void> {
  const { itemId: _, ...set } = row;
  await tx.insert(itemFingerprints).values(row).onConflictDoUpdate({ target: itemFingerprints.itemId, set });
}

/** An item under one of its keys. */
type NearKey = typeof nearKeys.$inferInsert;

const byKey = (one: NearKey, other: NearKey): number => one.key - other.key || one.itemId - other.itemId;

/** Put items under keys; what stands there already stays. */
export async function insertNearKeys(tx: Tx, rows: readonly NearKey[]): Promise<void> {
  // In the order of the index, so that each of its pages is written once.
  const sorted = [...rows].sort(byKey);
  if (sorted.length > 0) await tx.insertMany(nearKeys, sorted, { skipConflicts: true });
}

/** The items under each of these keys, the earliest first; no key has more than a few. */
export async function findUnderKeys(db: Db | Tx, keys: readonly number[]): Promise<Map<number, number[]>> {
  const buckets = new Map<number, number[]>();
  if (keys.length === 0) return buckets;
  const rows = await db
    .select()
    .from(nearKeys)
    .where(sql`${nearKeys.key} in ${numbers([...new Set(keys)])}`)
    .orderBy(asc(nearKeys.key), asc(nearKeys.itemId));
  for (const { key, itemId } of rows) {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(itemId);
    else buckets.set(key, [itemId]);
  }
  return buckets;
}

const COLUMNS = {
  id: items.id,
  batchId: items.batchId,
  fileName: batches.fileName,
  position: items.position,
  state: items.state,
  version: items.version,
  title: items.title,
  publishedAt: items.publishedAt,
  language: items.language,
  contentHash: items.contentHash,
  canonicalUrl: items.canonicalUrl,
  guid: items.guid,
  fingerprint: itemFingerprints,
};

const selectItems = (db: Db | Tx, where: SQL | undefined, limit: number) =>
  db
    .select(COLUMNS)
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .leftJoin(itemFingerprints, eq(itemFingerprints.itemId, items.id))
    .where(where)
    .orderBy(asc(items.id))
    .limit(limit);

/** Items that wait or were accepted: others were set aside, and so is what repeats them. */
const OPEN_STATES: ItemState[] = ["new", "accepted"];

/** Those of these items that new ones may repeat or continue, with what is compared of them. */
export async function findNearItems(db: Db | Tx, ids: readonly number[]) {
  return ids.length === 0 ? [] : selectItems(db, isOpen(ids), ids.length);
}

/** Which of these items are such, and in which version and with which text: what was read of them before may hold. */
export async function findOpenVersions(db: Db | Tx, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const { id, version, contentHash } = items;
  return db.select({ id, version, contentHash }).from(items).where(isOpen(ids));
}

const isOpen = (ids: readonly number[]) =>
  and(sql`${items.id} in ${numbers(ids)}`, inArray(items.state, OPEN_STATES), isInArchive);

/** An address or a guid that more items have is a list's, not an item's. */
const MOST_EQUAL = 2_000;

/** Items with one of these hashes, addresses or guids, oldest first; set-aside and undone ones are left out. */
export async function findEqualItems(
  db: Db | Tx,
  keys: {
    readonly hashes: readonly string[];
    readonly urls: readonly string[];
    readonly guids: readonly string[];
  },
): Promise<NearItemRow[]> {
  const hasKey = or(
    sql`${items.contentHash} in ${texts(keys.hashes)}`,
    sql`${items.canonicalUrl} in ${texts(keys.urls)}`,
    sql`${items.guid} in ${texts(keys.guids)}`,
  );
  return selectItems(db, and(hasKey, ne(items.state, "duplicate"), isInArchive), MOST_EQUAL);
}

/** The texts of items by their ids. */
export async function findItemTexts(
  db: Db | Tx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: items.id, title: items.title, body: items.body })
    .from(items)
    .where(sql`${items.id} in ${numbers(ids)}`);
  return new Map(
    rows.map(({ id, title, body }) => [
      id,
      body.length > 0 ? body.map(({ text }) => text).join("\n") : title,
    ]),
  );
}

import { desc, eq, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { batches } from "@/db/schema/imports";
import { users } from "@/db/schema/people";

/** One row of the batches table. */
export type BatchRow = typeof batches.$inferSelect;

/** A batch with the name of the person who made it. */
export interface BatchWithCreator {
  readonly batch: BatchRow;
  readonly createdByName: string | null;
}

type NewBatch = Pick<
  BatchRow,
  | "fileName"
  | "bytes"
  | "sha256"
  | "storageKey"
  | "sourceId"
  | "embargoUntil"
  | "hints"
  | "createdBy"
  | "createdAt"
>;

/** The fields that an import changes. */
export type BatchChange = Partial<
  Pick<
    BatchRow,
    | "forcedFormat"
    | "format"
    | "confidence"
    | "encoding"
    | "textLength"
    | "pipelineVersion"
    | "status"
    | "failure"
    | "counters"
    | "warnings"
    | "related"
    | "about"
    | "mappings"
    | "tables"
    | "finishedAt"
  >
>;

/** Counters before anything was read. */
export const NO_COUNTERS: BatchRow["counters"] = {
  items: 0,
  stored: 0,
  keptCharacters: 0,
  droppedCharacters: 0,
  duplicates: 0,
  warnings: 0,
};

/** Add a batch; null where there is one of the same bytes already. */
export async function insertBatch(tx: Tx, batch: NewBatch): Promise<number | null> {
  const [row] = await tx
    .insert(batches)
    .values({ ...batch, status: "uploaded", counters: NO_COUNTERS, warnings: [], related: [] })
    .onConflictDoNothing({ target: batches.sha256 })
    .returning({ id: batches.id });
  return row?.id ?? null;
}

/** The batch with these bytes, or null. */
export async function findBatchBySha256(
  db: Db | Tx,
  sha256: string,
): Promise<Pick<BatchRow, "id" | "status" | "embargoUntil"> | null> {
  const [row] = await db
    .select({ id: batches.id, status: batches.status, embargoUntil: batches.embargoUntil })
    .from(batches)
    .where(eq(batches.sha256, sha256))
    .limit(1);
  return row ?? null;
}

/** One batch, or null. */
export async function getBatch(db: Db | Tx, id: number): Promise<BatchRow | null> {
  const [row] = await db.select().from(batches).where(eq(batches.id, id)).limit(1);
  return row ?? null;
}

/** One batch, held until the transaction ends: another that wants it waits; or null. */
export async function holdBatch(tx: Tx, id: number): Promise<BatchRow | null> {
  const [row] = await tx
    .update(batches)
    .set({ status: sql`${batches.status}` })
    .where(eq(batches.id, id))
    .returning();
  return row ?? null;
}

/** One batch with the name of its maker, or null. */
export async function getBatchWithCreator(db: Db | Tx, id: number): Promise<BatchWithCreator | null> {
  const [row] = await withCreator(db).where(eq(batches.id, id)).limit(1);
  return row ?? null;
}

/** The newest batches, from before `before` where given. */
export async function listBatches(
  db: Db | Tx,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<BatchWithCreator[]> {
  return withCreator(db)
    .where(before === null ? undefined : lt(batches.id, before))
    .orderBy(desc(batches.id))
    .limit(limit);
}

/** The newest batches of a source. */
export async function listBatchesOfSource(db: Db | Tx, sourceId: number, limit: number) {
  return db
    .select({
      id: batches.id,
      fileName: batches.fileName,
      status: batches.status,
      counters: batches.counters,
      createdAt: batches.createdAt,
    })
    .from(batches)
    .where(eq(batches.sourceId, sourceId))
    .orderBy(desc(batches.id))
    .limit(limit);
}

/** Change fields of a batch. */
export async function updateBatch(tx: Tx, id: number, change: BatchChange): Promise<void> {
  await tx.update(batches).set(change).where(eq(batches.id, id));
}

const withCreator = (db: Db | Tx) =>
  db
    .select({ batch: batches, createdByName: users.name })
    .from(batches)
    .leftJoin(users, eq(users.id, batches.createdBy));

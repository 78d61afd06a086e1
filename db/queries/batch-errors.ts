import { and, asc, count, eq, gt } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { batchErrors } from "@/db/schema/tables";

/** A record that could not be read. */
export type BatchError = Omit<typeof batchErrors.$inferSelect, "id" | "batchId">;

/** Note records of a batch that could not be read. */
export async function insertBatchErrors(
  tx: Tx,
  batchId: number,
  errors: readonly BatchError[],
): Promise<void> {
  const rows = errors.map((error) => ({ batchId, ...error }));
  await tx.insertMany(batchErrors, rows, { skipConflicts: true });
}

/** How many records of each table of a batch could not be read, in the order of the tables. */
export async function countBatchErrors(
  db: Db | Tx,
  batchId: number,
): Promise<{ readonly tableStart: number; readonly errors: number }[]> {
  return db
    .select({ tableStart: batchErrors.tableStart, errors: count() })
    .from(batchErrors)
    .where(eq(batchErrors.batchId, batchId))
    .groupBy(batchErrors.tableStart)
    .orderBy(asc(batchErrors.tableStart));
}

/** Records of one table of a batch that could not be read, in their order from behind `after`. */
export async function listBatchErrors(
  db: Db | Tx,
  batchId: number,
  page: { readonly tableStart: number; readonly after: number; readonly limit: number },
): Promise<BatchError[]> {
  const isWanted = and(
    eq(batchErrors.batchId, batchId),
    eq(batchErrors.tableStart, page.tableStart),
    gt(batchErrors.start, page.after),
  );
  return db
    .select({
      start: batchErrors.start,
      end: batchErrors.end,
      tableStart: batchErrors.tableStart,
      line: batchErrors.line,
      code: batchErrors.code,
      message: batchErrors.message,
      cells: batchErrors.cells,
    })
    .from(batchErrors)
    .where(isWanted)
    .orderBy(asc(batchErrors.start))
    .limit(page.limit);
}

/** Forget what failed, before the batch is read again. */
export async function removeBatchErrors(tx: Tx, batchId: number): Promise<void> {
  await tx.delete(batchErrors).where(eq(batchErrors.batchId, batchId));
}

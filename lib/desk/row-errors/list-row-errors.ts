import type { Db } from "@/db/db";
import { type BatchError, countBatchErrors, listBatchErrors } from "@/db/queries/batch-errors";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** The records of one table that could not be read. */
export interface FailedTable {
  /** Where the table begins. */
  readonly start: number;
  readonly count: number;
  /** The first of them. */
  readonly first: readonly Pick<BatchError, "start" | "line" | "message">[];
}

const SHOWN = 10;
const MOST_TABLES = 20;

/** What could not be read of a batch, table by table. */
export async function listRowErrors(db: Db, actor: Actor, batchId: number): Promise<FailedTable[]> {
  assertCan(actor, "desk.read");
  const tables = await countBatchErrors(db, batchId);
  const failed: FailedTable[] = [];
  for (const { tableStart, errors } of tables.slice(0, MOST_TABLES)) {
    const first = await listBatchErrors(db, batchId, { tableStart, after: -1, limit: SHOWN });
    failed.push({ start: tableStart, count: errors, first });
  }
  return failed;
}

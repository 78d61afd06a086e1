import type { Db } from "@/db/db";
import { type BatchWithCreator, listBatches as queryBatches } from "@/db/queries/batches";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { BatchStatus, FormatName } from "@/lib/domain/ingest";

/** One line of the list of batches. */
export interface BatchSummary {
  readonly id: number;
  readonly fileName: string;
  readonly format: FormatName | "unknown" | null;
  readonly status: BatchStatus;
  readonly items: number;
  readonly duplicates: number;
  readonly warnings: number;
  readonly createdByName: string | null;
  readonly createdAt: Date;
}

const PAGE = 50;

/** The newest batches, fifty at a time; `older` is where the next page begins, or null. */
export async function listBatches(
  db: Db,
  actor: Actor,
  { before }: { readonly before: number | null },
): Promise<{ batches: BatchSummary[]; older: number | null }> {
  assertCan(actor, "desk.read");
  const rows = await queryBatches(db, { before, limit: PAGE + 1 });
  const batches = rows.slice(0, PAGE).map(summaryOf);
  return { batches, older: rows.length > PAGE ? (batches.at(-1)?.id ?? null) : null };
}

const summaryOf = ({ batch, createdByName }: BatchWithCreator): BatchSummary => ({
  id: batch.id,
  fileName: batch.fileName,
  format: batch.format,
  status: batch.status,
  items: batch.counters.items,
  duplicates: batch.counters.duplicates,
  warnings: batch.counters.warnings,
  createdByName,
  createdAt: batch.createdAt,
});

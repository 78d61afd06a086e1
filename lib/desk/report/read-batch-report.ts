import type { Db } from "@/db/db";
import { type BatchRow, getBatch } from "@/db/queries/batches";
import { type DroppedReason, listDroppedReasons } from "@/db/queries/dropped-spans";
import { countItemWarnings } from "@/db/queries/item-warnings";
import { countItemStates } from "@/db/queries/items";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { ITEM_STATES, type ItemState } from "@/lib/domain/ingest";

/** What an import made of a dump, in numbers. */
export interface BatchReport {
  readonly batch: Pick<
    BatchRow,
    | "id"
    | "fileName"
    | "bytes"
    | "sha256"
    | "format"
    | "confidence"
    | "encoding"
    | "textLength"
    | "status"
    | "counters"
    | "warnings"
    | "createdAt"
    | "finishedAt"
  >;
  readonly states: Readonly<Record<ItemState, number>>;
  readonly dropped: readonly DroppedReason[];
  /** How many items carry each warning. */
  readonly itemWarnings: readonly { readonly code: string; readonly items: number }[];
}

/** The report of one import; null where there is no such batch. */
export async function readBatchReport(db: Db, actor: Actor, batchId: number): Promise<BatchReport | null> {
  assertCan(actor, "desk.read");
  const batch = await getBatch(db, batchId);
  if (!batch) return null;
  const states = await countItemStates(db, batchId);
  return {
    batch,
    states: Object.fromEntries(ITEM_STATES.map((state) => [state, states.get(state) ?? 0])) as Record<
      ItemState,
      number
    >,
    dropped: await listDroppedReasons(db, batchId),
    itemWarnings: await countItemWarnings(db, batchId),
  };
}

import { and, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { stepSwitches } from "@/db/schema/cleaning";
import type { StepSwitches } from "@/lib/domain/cleaning-steps";

/** Stands for the whole batch where an item's beginning would stand. */
const WHOLE_BATCH = -1;

/** The switches of a batch, and of those of its items that have any, by where they begin. */
export interface BatchSwitches {
  readonly batch: StepSwitches;
  readonly items: ReadonlyMap<number, StepSwitches>;
}

/** All switches that were set in a batch. */
export async function readBatchSwitches(db: Db | Tx, batchId: number): Promise<BatchSwitches> {
  return groupRows(await db.select().from(stepSwitches).where(eq(stepSwitches.batchId, batchId)));
}

function groupRows(rows: readonly (typeof stepSwitches.$inferSelect)[]): BatchSwitches {
  const places = new Map<number, Record<string, boolean>>();
  for (const { spanStart, name, isOn } of rows)
    places.set(spanStart, { ...places.get(spanStart), [name]: isOn });
  const batch = places.get(WHOLE_BATCH) ?? {};
  places.delete(WHOLE_BATCH);
  return { batch, items: places };
}

/** Set or take away one switch of an item, which begins at `spanStart`. */
export async function putItemSwitch(
  tx: Tx,
  place: { readonly batchId: number; readonly spanStart: number; readonly name: string },
  set: { readonly isOn: boolean | null; readonly setBy: number; readonly setAt: Date },
): Promise<void> {
  const { isOn, ...by } = set;
  if (isOn === null) {
    await tx
      .delete(stepSwitches)
      .where(
        and(
          eq(stepSwitches.batchId, place.batchId),
          eq(stepSwitches.spanStart, place.spanStart),
          eq(stepSwitches.name, place.name),
        ),
      );
    return;
  }
  await tx
    .insert(stepSwitches)
    .values({ ...place, ...by, isOn })
    .onConflictDoUpdate({
      target: [stepSwitches.batchId, stepSwitches.spanStart, stepSwitches.name],
      set: { isOn, ...by },
    });
}

/** Make these the switches of the whole batch. */
export async function replaceBatchSwitches(
  tx: Tx,
  batchId: number,
  switches: StepSwitches,
  set: { readonly setBy: number; readonly setAt: Date },
): Promise<void> {
  await tx
    .delete(stepSwitches)
    .where(and(eq(stepSwitches.batchId, batchId), eq(stepSwitches.spanStart, WHOLE_BATCH)));
  const rows = Object.entries(switches).map(([name, isOn]) => ({
    batchId,
    spanStart: WHOLE_BATCH,
    name,
    isOn,
    ...set,
  }));
  if (rows.length > 0) await tx.insert(stepSwitches).values(rows);
}

/** Forget the switches of items that begin at these places. */
export async function removeItemSwitches(tx: Tx, batchId: number, starts: readonly number[]): Promise<void> {
  if (starts.length === 0) return;
  await tx
    .delete(stepSwitches)
    .where(and(eq(stepSwitches.batchId, batchId), inArray(stepSwitches.spanStart, [...starts])));
}

import { and, eq } from "drizzle-orm";
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

/** Let the switches of an item that began at `from` be those of the item that begins at `to`. */
export async function moveItemSwitches(
  tx: Tx,
  batchId: number,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const isAt = (place: number) => and(eq(stepSwitches.batchId, batchId), eq(stepSwitches.spanStart, place));
  const moved = await tx.select({ id: stepSwitches.id }).from(stepSwitches).where(isAt(from)).limit(1);
  if (moved.length === 0) return;
  await tx.delete(stepSwitches).where(isAt(to));
  await tx.update(stepSwitches).set({ spanStart: to }).where(isAt(from));
}

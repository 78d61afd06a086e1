import type { Db } from "@/db/db";
import { type BatchRow, getBatch } from "@/db/queries/batches";
import { listFirstItems } from "@/db/queries/items";
import { findSource } from "@/db/queries/sources";
import { readCleaningLevels } from "@/lib/desk/cleaning/cleaning-levels";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { CLEANING_STEPS, type StepSwitches, type StepWords, stepWords } from "@/lib/domain/cleaning-steps";

/** What a step did to one item. */
export interface StepExample {
  readonly itemId: number;
  readonly title: string;
  readonly language: string;
  readonly before: string;
  readonly after: string;
}

/** One step of cleaning with what it did in a batch. */
export interface UsedStep extends StepWords {
  /** How many of the items that were looked at it changed. */
  readonly items: number;
  readonly examples: readonly StepExample[];
}

/** The cleaning of a batch as its screen shows it. */
export interface BatchCleaning {
  readonly batch: Pick<BatchRow, "id" | "fileName" | "status">;
  readonly source: { readonly id: number; readonly name: string } | null;
  readonly sourceSwitches: StepSwitches;
  readonly switches: StepSwitches;
  /** How many items have switches of their own. */
  readonly ownItems: number;
  /** How many items were looked at for numbers and examples. */
  readonly sample: number;
  readonly steps: readonly UsedStep[];
}

/** Items that are looked at: enough for examples of every step that matters. */
const SAMPLE = 300;
const EXAMPLES = 3;

/** What cleaning did in a batch, step by step; null where there is no such batch. */
export async function readBatchCleaning(
  db: Db,
  actor: Actor,
  batchId: number,
): Promise<BatchCleaning | null> {
  assertCan(actor, "desk.read");
  const batch = await getBatch(db, batchId);
  if (!batch) return null;
  const [levels, items, source] = await Promise.all([
    readCleaningLevels(db, batch),
    listFirstItems(db, batchId, SAMPLE),
    batch.sourceId === null ? null : findSource(db, batch.sourceId),
  ]);
  const used = new Map<string, { items: number; examples: StepExample[] }>();
  for (const { id, title, language, steps } of items) {
    for (const { name, before, after } of steps) {
      const step = used.get(name) ?? { items: 0, examples: [] };
      used.set(name, step);
      step.items += 1;
      if (step.examples.length < EXAMPLES) step.examples.push({ itemId: id, title, language, before, after });
    }
  }
  const names = [...new Set([...CLEANING_STEPS.map(({ name }) => name), ...used.keys()])];
  return {
    batch,
    source,
    sourceSwitches: levels.source,
    switches: levels.batch,
    ownItems: levels.items.size,
    sample: items.length,
    steps: names.map((name) => ({ ...stepWords(name), ...(used.get(name) ?? { items: 0, examples: [] }) })),
  };
}

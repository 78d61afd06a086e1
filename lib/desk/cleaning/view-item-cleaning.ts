import type { Db } from "@/db/db";
import type { findReviewItem } from "@/db/queries/review";
import { readCleaningLevels } from "@/lib/desk/cleaning/cleaning-levels";
import { readStandings } from "@/lib/desk/cleaning/read-standings";
import {
  CLEANING_STEPS,
  type StepSwitches,
  type StepWords,
  SWITCH_LEVELS,
  type SwitchLevel,
  stepWords,
} from "@/lib/domain/cleaning-steps";

/** One step of cleaning as it stands for one item. */
export interface ItemStep extends StepWords {
  /** What it changed; null where it is off. */
  readonly change: { readonly before: string; readonly after: string } | null;
  /** Where it was switched, off or back on; null where nobody has. */
  readonly switchedBy: SwitchLevel | null;
}

/** What cleaning did to an item, and whether it may still be changed. */
export interface ItemCleaning {
  /** Steps that changed something, and those that are off, in their order. */
  readonly steps: readonly ItemStep[];
  /** Why the item is not cleaned again, in words; null where it may be. */
  readonly keptBecause: string | null;
  readonly source: { readonly id: number; readonly name: string } | null;
}

/** What cleaning did to an item, step by step. */
export async function viewItemCleaning(
  db: Db,
  found: NonNullable<Awaited<ReturnType<typeof findReviewItem>>>,
): Promise<ItemCleaning> {
  const { item, sourceId, source } = found;
  const levels = await readCleaningLevels(db, { id: item.batchId, sourceId });
  const own = levels.items.get(item.spanStart) ?? {};
  const byLevel = { source: levels.source, batch: levels.batch, item: own };
  const names = [
    ...new Set([...CLEANING_STEPS.map(({ name }) => name), ...item.steps.map(({ name }) => name)]),
  ];
  const steps = names.flatMap((name): ItemStep[] => {
    const change = item.steps.find((step) => step.name === name) ?? null;
    const switchedBy = levelOf(byLevel, name);
    const isOff = switchedBy !== null && byLevel[switchedBy][name] === false;
    return change || isOff || switchedBy === "item" ? [{ ...stepWords(name), change, switchedBy }] : [];
  });
  return {
    steps,
    keptBecause: (await readStandings(db, [found])).get(item.id)?.keptBecause ?? null,
    source: sourceId !== null && source !== null ? { id: sourceId, name: source } : null,
  };
}

function levelOf(byLevel: Record<SwitchLevel, StepSwitches>, name: string): SwitchLevel | null {
  return [...SWITCH_LEVELS].reverse().find((level) => name in byLevel[level]) ?? null;
}

import type { Db, Tx } from "@/db/db";
import { findRecipe } from "@/db/queries/recipes";
import { type BatchSwitches, readBatchSwitches } from "@/db/queries/step-switches";
import { type StepSwitches, skippedSteps } from "@/lib/domain/cleaning-steps";
import { learnedLines } from "@/lib/domain/line-rules";
import { foldLines, type LearnedLines } from "@/lib/ingest/clean/learned-lines";
import type { FinishContext } from "@/lib/ingest/pipeline";

/** Which steps of cleaning are switched in a batch, level by level. */
export interface CleaningLevels extends BatchSwitches {
  readonly source: StepSwitches;
}

/** Read the switches of a batch, of its items and of its source. */
export async function readCleaningLevels(
  db: Db | Tx,
  { id, sourceId }: { readonly id: number; readonly sourceId: number | null },
): Promise<CleaningLevels> {
  const recipe = sourceId === null ? null : await findRecipe(db, sourceId);
  return { ...(await readBatchSwitches(db, id)), source: recipe?.content.steps ?? {} };
}

/** The steps to leave out of the item that begins at `spanStart`. */
export function skipsAt({ source, batch, items }: CleaningLevels, spanStart: number): ReadonlySet<string> {
  return skippedSteps(source, batch, items.get(spanStart) ?? {});
}

/** The steps to leave out of whatever has no switches of its own. */
export function skipsOfBatch({ source, batch }: CleaningLevels): ReadonlySet<string> {
  return skippedSteps(source, batch);
}

/** What is to be left out while the items of a batch are finished. */
export function skipsToFinish(
  levels: CleaningLevels,
): Pick<FinishContext, "skipSteps" | "itemSkips" | "lines"> {
  const itemSkips = new Map([...levels.items.keys()].map((start) => [start, skipsAt(levels, start)]));
  return { skipSteps: skipsOfBatch(levels), itemSkips, lines: linesOf(levels) };
}

/** The lines that rules of the source or the batch take out. */
export function linesOf({ source, batch }: CleaningLevels): LearnedLines {
  return foldLines(learnedLines(source, batch));
}

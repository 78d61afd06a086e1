import { setImmediate as nextTurn } from "node:timers/promises";
import type { BatchRow } from "@/db/queries/batches";
import { type CleaningLevels, skipsAt } from "@/lib/desk/cleaning/cleaning-levels";
import type { JobRun } from "@/lib/desk/job-handler";
import { type FinishContext, finishItem, type PreparedDump } from "@/lib/ingest/pipeline";
import type { ParsedItem, RawItem } from "@/lib/ingest/types";

/** One import under way: what was uploaded and what it turned out to hold. */
export interface Import {
  readonly job: JobRun;
  readonly batch: BatchRow;
  readonly prepared: PreparedDump;
  /** Steps of cleaning that editors have switched. */
  readonly levels: CleaningLevels;
  /** Finished items in order, kept for the comparison at the end. */
  readonly finished: FinishedItem[];
}

/** An item as it stands in the source and as the pipeline made it. */
export interface FinishedItem {
  readonly raw: RawItem;
  readonly item: ParsedItem;
}

/**
 * Clean, identify and tag the items `[from, to)`.
 *
 * After a restart the items that were stored before are finished again: the pipeline is pure, so they come
 * out the same. Between two items other work of this process has its turn.
 */
export async function finishItems(
  running: Import,
  from: number,
  to: number,
): Promise<readonly FinishedItem[]> {
  const { finished, prepared } = running;
  while (finished.length < Math.min(to, prepared.split.items.length)) {
    const raw = prepared.split.items[finished.length];
    if (raw) finished.push({ raw, item: finishItem(raw, contextFor(running, raw)) });
    await nextTurn();
  }
  return finished.slice(from, to);
}

function contextFor({ prepared, levels }: Import, { spans }: RawItem): FinishContext {
  return { ...prepared.context, skipSteps: skipsAt(levels, spans[0]?.[0] ?? 0) };
}

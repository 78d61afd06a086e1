import type { Db, Tx } from "@/db/db";
import { findRecipe, insertRecipe } from "@/db/queries/recipes";
import type { RecleanScope } from "@/db/queries/recleans";
import { readBatchSwitches, replaceBatchSwitches } from "@/db/queries/step-switches";
import type { Actor } from "@/lib/domain/actor";
import { areSameSwitches, type StepSwitches } from "@/lib/domain/cleaning-steps";
import { EMPTY_RECIPE } from "@/lib/domain/recipe";
import { AppError } from "@/lib/errors";

/** The switches of a batch, or of a source. */
export async function readScopeSwitches(
  db: Db | Tx,
  { batchId, sourceId }: RecleanScope,
): Promise<StepSwitches> {
  if (batchId !== null) return (await readBatchSwitches(db, batchId)).batch;
  return (sourceId === null ? null : await findRecipe(db, sourceId))?.content.steps ?? {};
}

interface Change {
  readonly scope: RecleanScope;
  readonly switches: StepSwitches;
  /** What the change was, for the versions of a recipe. */
  readonly note: string;
  readonly actor: Actor;
  readonly now: Date;
}

/** Make these the switches of a batch or source; a source gets a new version of its recipe. */
export async function writeScopeSwitches(tx: Tx, change: Change): Promise<void> {
  const { scope, switches, note, actor, now } = change;
  if (areSameSwitches(await readScopeSwitches(tx, scope), switches)) return;
  if (scope.batchId !== null)
    return replaceBatchSwitches(tx, scope.batchId, switches, { setBy: actor.id, setAt: now });
  const sourceId = scope.sourceId ?? 0;
  const recipe = await findRecipe(tx, sourceId);
  const stored = await insertRecipe(tx, {
    sourceId,
    version: (recipe?.version ?? 0) + 1,
    content: { ...(recipe?.content ?? EMPTY_RECIPE), steps: switches },
    note,
    createdBy: actor.id,
    createdAt: now,
  });
  if (!stored) throw new AppError("conflict", "Someone else has just changed this source’s recipe.");
}

import type { Db } from "@/db/db";
import { findRecipeVersion } from "@/db/queries/recipes";
import { planReclean } from "@/lib/desk/cleaning/plan-reclean";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly sourceId: number;
  readonly version: number;
  readonly now: Date;
}

/** Have it worked out what a source's texts would be with an earlier version of its recipe; it holds once the plan is applied. */
export async function planRecipeVersion(
  db: Db,
  actor: Actor,
  { sourceId, version, now }: Input,
): Promise<{ recleanId: number }> {
  assertCan(actor, "cleaning.change");
  const recipe = await findRecipeVersion(db, sourceId, version);
  if (!recipe) throw new AppError("not_found", "The recipe has no such version.");
  const { steps } = recipe.content;
  return planReclean(db, actor, { scope: { batchId: null, sourceId }, change: () => steps, now });
}

import type { Db } from "@/db/db";
import { findRecipe, findRecipeVersion } from "@/db/queries/recipes";
import { findSource } from "@/db/queries/sources";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { RECIPE_FILE } from "@/lib/schemas/recipe";

/** The recipe of a source, as it is or as it was in `version`, as a file for another desk or another source. */
export async function exportRecipe(db: Db, actor: Actor, sourceId: number, version: number | null = null) {
  assertCan(actor, "desk.read");
  const source = await findSource(db, sourceId);
  if (!source) throw new AppError("not_found", "That source no longer exists.");
  const recipe =
    version === null ? await findRecipe(db, sourceId) : await findRecipeVersion(db, sourceId, version);
  if (version !== null && !recipe) throw new AppError("not_found", "The recipe has no such version.");
  return {
    kind: RECIPE_FILE,
    source: source.name,
    version: recipe?.version ?? 0,
    steps: recipe?.content.steps ?? {},
  };
}

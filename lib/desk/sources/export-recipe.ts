import type { Db } from "@/db/db";
import { findRecipe } from "@/db/queries/recipes";
import { findSource } from "@/db/queries/sources";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { RECIPE_FILE } from "@/lib/schemas/recipe";

/** The recipe of a source as a file for another desk or another source. */
export async function exportRecipe(db: Db, actor: Actor, sourceId: number) {
  assertCan(actor, "desk.read");
  const source = await findSource(db, sourceId);
  if (!source) throw new AppError("not_found", "That source no longer exists.");
  const recipe = await findRecipe(db, sourceId);
  return {
    kind: RECIPE_FILE,
    source: source.name,
    version: recipe?.version ?? 0,
    steps: recipe?.content.steps ?? {},
  };
}

import type { Db } from "@/db/db";
import { planReclean } from "@/lib/desk/cleaning/plan-reclean";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { recipeFileSchema } from "@/lib/schemas/recipe";

interface Input {
  readonly sourceId: number;
  /** What the file holds. */
  readonly text: string;
  readonly now: Date;
}

/**
 * Have it worked out what a source's texts would be with the recipe of a file; it holds once the plan is applied.
 *
 * @throws AppError `bad_input` where the file is no recipe.
 */
export async function importRecipe(
  db: Db,
  actor: Actor,
  { sourceId, text, now }: Input,
): Promise<{ recleanId: number }> {
  const steps = readSteps(text);
  return planReclean(db, actor, { scope: { batchId: null, sourceId }, change: () => steps, now });
}

function readSteps(text: string): Record<string, boolean> {
  const parsed = recipeFileSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data.steps;
  throw new AppError("bad_input", "This file holds no recipe. Take one that was downloaded from a desk.");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

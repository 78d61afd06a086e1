import type { Db } from "@/db/db";
import { listBatchesOfSource } from "@/db/queries/batches";
import { findRecipe, listRecipeVersions } from "@/db/queries/recipes";
import { findSource, type Source } from "@/db/queries/sources";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { StepSwitches } from "@/lib/domain/cleaning-steps";

/** One version of a recipe, as a list shows it. */
export interface RecipeVersion {
  readonly version: number;
  readonly note: string | null;
  readonly author: string | null;
  readonly createdAt: Date;
}

/** A source with what is set for it and what came from it. */
export interface SourceScreen {
  readonly source: Source;
  readonly switches: StepSwitches;
  readonly versions: readonly RecipeVersion[];
  readonly batches: Awaited<ReturnType<typeof listBatchesOfSource>>;
}

const SHOWN = 20;

/** One source; null where there is none. */
export async function readSource(db: Db, actor: Actor, sourceId: number): Promise<SourceScreen | null> {
  assertCan(actor, "desk.read");
  const source = await findSource(db, sourceId);
  if (!source) return null;
  const [recipe, versions, batches] = await Promise.all([
    findRecipe(db, sourceId),
    listRecipeVersions(db, sourceId, SHOWN),
    listBatchesOfSource(db, sourceId, SHOWN),
  ]);
  return {
    source,
    switches: recipe?.content.steps ?? {},
    versions: versions.map(({ recipe: { version, note, createdAt }, author }) => ({
      ...{ version, note, createdAt, author },
    })),
    batches,
  };
}

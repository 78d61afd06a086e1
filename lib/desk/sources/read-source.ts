import type { Db } from "@/db/db";
import { listBatchesOfSource } from "@/db/queries/batches";
import { findRecipe, listRecipeVersions } from "@/db/queries/recipes";
import { findSource, type Source } from "@/db/queries/sources";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type StepSwitches, stepWords } from "@/lib/domain/cleaning-steps";

/** One version of a recipe, as a list shows it. */
export interface RecipeVersion {
  readonly version: number;
  readonly note: string | null;
  /** What it switched otherwise than the version before: "Unwrap links: off". */
  readonly changes: readonly string[];
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
/** One more, to tell what the last one of those shown has changed. */
const VERSIONS = SHOWN + 1;

/** One source; null where there is none. */
export async function readSource(db: Db, actor: Actor, sourceId: number): Promise<SourceScreen | null> {
  assertCan(actor, "desk.read");
  const source = await findSource(db, sourceId);
  if (!source) return null;
  const [recipe, versions, batches] = await Promise.all([
    findRecipe(db, sourceId),
    listRecipeVersions(db, sourceId, VERSIONS),
    listBatchesOfSource(db, sourceId, SHOWN),
  ]);
  return {
    source,
    switches: recipe?.content.steps ?? {},
    versions: versions
      .slice(0, SHOWN)
      .map(({ recipe: { version, note, content, createdAt }, author }, index) => ({
        ...{ version, note, createdAt, author },
        changes: changesBetween(versions[index + 1]?.recipe.content.steps ?? {}, content.steps),
      })),
    batches,
  };
}

function changesBetween(before: StepSwitches, after: StepSwitches): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${stepWords(name).label}: ${wordOf(after[name])}`);
}

const wordOf = (isOn: boolean | undefined) => (isOn === undefined ? "as usual" : isOn ? "on" : "off");

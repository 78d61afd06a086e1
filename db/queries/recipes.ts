import { and, desc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { recipes } from "@/db/schema/cleaning";
import { users } from "@/db/schema/people";

/** One version of a source's recipe. */
export type Recipe = typeof recipes.$inferSelect;

/** The recipe of a source that holds now, or null where nothing was ever set. */
export async function findRecipe(db: Db | Tx, sourceId: number): Promise<Recipe | null> {
  const [row] = await db
    .select()
    .from(recipes)
    .where(eq(recipes.sourceId, sourceId))
    .orderBy(desc(recipes.version))
    .limit(1);
  return row ?? null;
}

/** One version of a source's recipe, or null. */
export async function findRecipeVersion(
  db: Db | Tx,
  sourceId: number,
  version: number,
): Promise<Recipe | null> {
  const [row] = await db
    .select()
    .from(recipes)
    .where(and(eq(recipes.sourceId, sourceId), eq(recipes.version, version)))
    .limit(1);
  return row ?? null;
}

/** The latest versions of a source's recipe with who made them, the newest first. */
export async function listRecipeVersions(db: Db | Tx, sourceId: number, limit: number) {
  return db
    .select({ recipe: recipes, author: users.name })
    .from(recipes)
    .leftJoin(users, eq(users.id, recipes.createdBy))
    .where(eq(recipes.sourceId, sourceId))
    .orderBy(desc(recipes.version))
    .limit(limit);
}

/** Add the next version of a recipe; null where someone else has added it first. */
export async function insertRecipe(
  tx: Tx,
  recipe: Omit<typeof recipes.$inferInsert, "id">,
): Promise<Recipe | null> {
  const [row] = await tx.insert(recipes).values(recipe).onConflictDoNothing().returning();
  return row ?? null;
}

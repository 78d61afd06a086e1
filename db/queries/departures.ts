import { eq } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { articleDepartures } from "@/db/schema/departures";

/** Note that an article has left the site. */
export async function putDeparture(tx: Tx, articleId: number, at: Date): Promise<void> {
  await tx
    .insert(articleDepartures)
    .values({ articleId, at })
    .onConflictDoUpdate({ target: articleDepartures.articleId, set: { at } });
}

/** Note that an article is on the site, again or for the first time. */
export async function dropDeparture(tx: Tx, articleId: number): Promise<void> {
  await tx.delete(articleDepartures).where(eq(articleDepartures.articleId, articleId));
}

/** Whether an article was on the site once and is no longer. */
export async function hasDeparted(db: Tx, articleId: number): Promise<boolean> {
  const found = await db
    .select({ id: articleDepartures.articleId })
    .from(articleDepartures)
    .where(eq(articleDepartures.articleId, articleId))
    .limit(1);
  return found.length > 0;
}

import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { isLive } from "@/db/queries/live-rule";
import { articles } from "@/db/schema/articles";
import { articleCorrections } from "@/db/schema/corrections";

/** More than any page shows. */
const MOST = 100;

/** Keep what was wrong in an article. */
export async function insertCorrection(
  tx: Tx,
  correction: { readonly articleId: number; readonly note: string; readonly at: Date; readonly by: number },
): Promise<void> {
  await tx.insert(articleCorrections).values(correction);
}

const correctionsOf = prepareOnce(["articleId", "now"], (db, { articleId, now }) =>
  db
    .select({ note: articleCorrections.note, at: articleCorrections.at })
    .from(articleCorrections)
    .innerJoin(articles, eq(articles.id, articleCorrections.articleId))
    .where(and(eq(articleCorrections.articleId, articleId), isLive(now)))
    .orderBy(desc(articleCorrections.at), desc(articleCorrections.id))
    .limit(MOST),
);

/** What was corrected in an article that is live at `now`, the latest first. */
export async function listLiveCorrections(
  db: Tx,
  articleId: number,
  now: Date,
): Promise<{ readonly note: string; readonly at: Date }[]> {
  return correctionsOf(db, { articleId, now });
}

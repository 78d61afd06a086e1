import type { Db } from "@/db/db";
import { findLastDraft } from "@/db/queries/newsletter-issues";
import { holdNewsletter, listSelfDrafting } from "@/db/queries/newsletters";
import { insertDraft } from "@/lib/desk/newsletters/draft-issue";
import { proposeArticles } from "@/lib/desk/newsletters/propose-articles";
import { isDraftDue } from "@/lib/domain/newsletter";

/**
 * Draft the next issue of each newsletter that wants it and is due. Nothing is sent: a draft waits for somebody, and
 * no second one comes beside it. May run anywhere, any number of times at once.
 */
export async function draftDueIssues(db: Db, now: Date): Promise<void> {
  for (const { id } of await listSelfDrafting(db))
    await db.transaction(async (tx) => {
      const newsletter = await holdNewsletter(tx, id);
      const last = await findLastDraft(tx, id);
      const isDue = newsletter?.draftsItself && !last.isWaiting;
      if (!isDue || !isDraftDue(newsletter.period, last.createdAt, now)) return;
      const articleIds = await proposeArticles(tx, newsletter, now);
      if (articleIds.length > 0) await insertDraft(tx, newsletter, { articleIds, actorId: null, now });
    });
}

import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertIssue } from "@/db/queries/newsletter-issues";
import { findNewsletter } from "@/db/queries/newsletters";
import { issueEvent } from "@/lib/desk/newsletters/load-issue";
import { proposeArticles } from "@/lib/desk/newsletters/propose-articles";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { firstSubject } from "@/lib/newsletter/first-subject";

interface Input {
  readonly newsletterId: number;
  readonly now: Date;
}

/** How many of what is new stand in a draft at first; the rest can be added. */
const AT_FIRST = 12;

/** Draft an issue with what is new. Nothing is sent before somebody says so. */
export async function draftIssue(
  db: Db,
  actor: Actor,
  { newsletterId, now }: Input,
): Promise<{ readonly id: number }> {
  assertCan(actor, "newsletter.draft");
  return db.transaction(async (tx) => {
    const newsletter = await findNewsletter(tx, newsletterId);
    if (!newsletter) throw new AppError("not_found", "That newsletter no longer exists.");
    const articleIds = (await proposeArticles(tx, newsletter, now)).slice(0, AT_FIRST);
    const issue = await insertIssue(tx, {
      ...{ newsletterId, articleIds, subject: firstSubject(newsletter, now), state: "draft" },
      ...{ createdBy: actor.id, createdAt: now, updatedAt: now },
    });
    await appendAuditEvent(tx, issueEvent(actor.id, "issue_drafted", issue.id, now));
    return { id: issue.id };
  });
}

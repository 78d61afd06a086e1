import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertIssue } from "@/db/queries/newsletter-issues";
import { findNewsletter, type Newsletter } from "@/db/queries/newsletters";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { issueEvent } from "@/lib/desk/newsletters/load-issue";
import { proposeArticles } from "@/lib/desk/newsletters/propose-articles";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { siteTime } from "@/lib/domain/site-time";
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
    const articleIds = await proposeArticles(tx, newsletter, now);
    return { id: await insertDraft(tx, newsletter, { articleIds, actorId: actor.id, now }) };
  });
}

interface Draft {
  /** All that is new. */
  readonly articleIds: readonly number[];
  /** Null where the desk does it by itself. */
  readonly actorId: number | null;
  readonly now: Date;
}

/** Add a draft with as much of what is new as one begins with; gives its id. */
export async function insertDraft(
  tx: Tx,
  newsletter: Newsletter,
  { articleIds, actorId, now }: Draft,
): Promise<number> {
  const { day } = siteTime(now, (await readSiteIdentity(tx)).timeZone);
  const issue = await insertIssue(tx, {
    ...{ newsletterId: newsletter.id, articleIds: articleIds.slice(0, AT_FIRST), state: "draft" },
    ...{ subject: firstSubject(newsletter, day), createdBy: actorId, createdAt: now, updatedAt: now },
  });
  await appendAuditEvent(tx, issueEvent(actorId, "issue_drafted", issue.id, now));
  return issue.id;
}

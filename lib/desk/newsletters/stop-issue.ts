import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { cancelJob, enqueueJob } from "@/db/queries/jobs";
import { findIssue, moveIssue } from "@/db/queries/newsletter-issues";
import { assertMail } from "@/lib/desk/newsletters/assert-mail";
import { issueJob, issueKey } from "@/lib/desk/newsletters/issue-job";
import { issueEvent } from "@/lib/desk/newsletters/load-issue";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { MailSettings } from "@/lib/env";
import { AppError } from "@/lib/errors";

interface Input {
  readonly issueId: number;
  readonly now: Date;
}

/** Stop the sending: the mail in hand still goes out, the rest waits. */
export async function stopIssue(db: Db, actor: Actor, { issueId, now }: Input): Promise<void> {
  assertCan(actor, "newsletter.manage");
  await db.transaction(async (tx) => {
    const isOpen = await cancelJob(tx, issueKey(issueId), now);
    const issue = await findIssue(tx, issueId);
    if (!isOpen || issue?.state !== "sending")
      throw new AppError("conflict", "This has ended already; there is nothing to stop.");
    await moveIssue(tx, issueId, { state: "stopped", failure: null });
    await appendAuditEvent(tx, issueEvent(actor.id, "issue_stopped", issueId, now));
  });
}

/** Go on with the mails that wait. None that went out, or perhaps did, goes out again. */
export async function resumeIssue(
  db: Db,
  actor: Actor,
  { issueId, mail, now }: Input & { readonly mail: MailSettings | null },
): Promise<void> {
  assertCan(actor, "newsletter.manage");
  assertMail(mail);
  await db.transaction(async (tx) => {
    const issue = await findIssue(tx, issueId);
    if (issue?.state !== "stopped" || (await enqueueJob(tx, issueJob(issueId, now))) === null)
      throw new AppError("conflict", "This issue is not stopped.");
    await moveIssue(tx, issueId, { state: "sending", failure: null });
    await appendAuditEvent(tx, issueEvent(actor.id, "issue_resumed", issueId, now));
  });
}

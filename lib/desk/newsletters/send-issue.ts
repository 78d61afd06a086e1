import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateIssue } from "@/db/queries/newsletter-issues";
import { assertMail } from "@/lib/desk/newsletters/assert-mail";
import { issueEvent, loadIssue } from "@/lib/desk/newsletters/load-issue";
import { startIssue } from "@/lib/desk/newsletters/start-issue";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { MailSettings } from "@/lib/env";
import { AppError } from "@/lib/errors";

interface Input {
  readonly issueId: number;
  readonly baseVersion: number;
  /** The public origin, for the links in the mails. */
  readonly origin: string;
  /** Null: now. */
  readonly sendAt: Date | null;
  readonly mail: MailSettings | null;
  readonly now: Date;
}

/** Send an issue to everybody who has confirmed, now or at a time to come. */
export async function sendIssue(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "newsletter.manage");
  assertMail(input.mail);
  const { issueId, baseVersion, origin, sendAt, now } = input;
  await db.transaction(async (tx) => {
    const issue = await loadIssue(tx, issueId, baseVersion);
    if (sendAt === null) await startIssue(tx, { issue, origin, sentBy: actor.id, now });
    else if (sendAt <= now) throw new AppError("bad_input", "Choose a time to come.");
    else {
      const change = { state: "scheduled", sendAt, origin, sentBy: actor.id, updatedAt: now } as const;
      if (!(await updateIssue(tx, { id: issueId, baseVersion, from: ["draft", "scheduled"] }, change)))
        throw new AppError("conflict", "This issue is on its way already.");
    }
    const action = sendAt === null ? "issue_sent" : "issue_scheduled";
    await appendAuditEvent(tx, issueEvent(actor.id, action, issueId, now));
  });
}

/** Take a scheduled issue back: it is a draft again. */
export async function unscheduleIssue(
  db: Db,
  actor: Actor,
  {
    issueId,
    baseVersion,
    now,
  }: { readonly issueId: number; readonly baseVersion: number; readonly now: Date },
): Promise<void> {
  assertCan(actor, "newsletter.manage");
  await db.transaction(async (tx) => {
    const change = { state: "draft", sendAt: null, updatedAt: now } as const;
    if (!(await updateIssue(tx, { id: issueId, baseVersion, from: ["scheduled"] }, change)))
      throw new AppError("conflict", "This issue is on its way already.");
    await appendAuditEvent(tx, issueEvent(actor.id, "issue_unscheduled", issueId, now));
  });
}

import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateIssue } from "@/db/queries/newsletter-issues";
import { issueEvent, loadIssue } from "@/lib/desk/newsletters/load-issue";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly issueId: number;
  readonly baseVersion: number;
  readonly subject: string;
  readonly intro: string;
  /** In the order of the mail. */
  readonly articleIds: readonly number[];
  readonly now: Date;
}

/** Write what an issue says and which articles it has. */
export async function saveIssue(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "newsletter.draft");
  const { issueId, baseVersion, subject, intro, articleIds, now } = input;
  await db.transaction(async (tx) => {
    await loadIssue(tx, issueId, baseVersion);
    const change = { subject, intro, articleIds: [...new Set(articleIds)], failure: null, updatedAt: now };
    if (!(await updateIssue(tx, { id: issueId, baseVersion, from: ["draft"] }, change)))
      throw new AppError("conflict", "Only a draft can be changed. Take the issue back first.");
    await appendAuditEvent(tx, issueEvent(actor.id, "issue_changed", issueId, now));
  });
}

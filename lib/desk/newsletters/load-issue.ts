import type { Tx } from "@/db/db";
import { findIssue, type Issue } from "@/db/queries/newsletter-issues";
import type { AuditAction } from "@/lib/domain/activity/words";
import { AppError } from "@/lib/errors";

/** An issue at the version that somebody looked at. @throws AppError `not_found`, `conflict` */
export async function loadIssue(tx: Tx, id: number, baseVersion: number): Promise<Issue> {
  const issue = await findIssue(tx, id);
  if (!issue) throw new AppError("not_found", "That issue no longer exists.");
  if (issue.version !== baseVersion)
    throw new AppError("conflict", "Someone else has changed this issue meanwhile. Look at it again.");
  return issue;
}

type IssueAct<A extends AuditAction> = A extends `newsletter.${infer Act extends `issue_${string}`}`
  ? Act
  : never;

/** What happened to an issue, for the record of what was done. */
export const issueEvent = (
  actorId: number | null,
  action: IssueAct<AuditAction>,
  issueId: number,
  now: Date,
) => ({
  action: `newsletter.${action}` as const,
  subjectType: "newsletter_issue" as const,
  ...{ actorId, subjectId: issueId, at: now },
});

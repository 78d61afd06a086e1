import type { Tx } from "@/db/db";
import { findIssue, type Issue } from "@/db/queries/newsletter-issues";
import { AppError } from "@/lib/errors";

/** An issue at the version that somebody looked at. @throws AppError `not_found`, `conflict` */
export async function loadIssue(tx: Tx, id: number, baseVersion: number): Promise<Issue> {
  const issue = await findIssue(tx, id);
  if (!issue) throw new AppError("not_found", "That issue no longer exists.");
  if (issue.version !== baseVersion)
    throw new AppError("conflict", "Someone else has changed this issue meanwhile. Look at it again.");
  return issue;
}

/** What happened to an issue, for the record of what was done. */
export const issueEvent = (actorId: number | null, action: string, issueId: number, now: Date) => ({
  ...{ actorId, action: `newsletter.${action}` },
  subjectType: "newsletter_issue",
  subjectId: issueId,
  at: now,
});

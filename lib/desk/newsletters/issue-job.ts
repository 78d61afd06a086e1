import { z } from "zod";
import type { NewJob } from "@/db/queries/jobs";

/** The kind of job that sends the mails of an issue. */
export const ISSUE_KIND = "newsletter-issue";

/** What a job of this kind is to do. */
export const issuePayloadSchema = z.object({ issueId: z.number().int() });

/** The job that sends the waiting mails of an issue. */
export const issueJob = (issueId: number, now: Date): NewJob => ({
  kind: ISSUE_KIND,
  payload: { issueId },
  uniqueKey: issueKey(issueId),
  runAt: now,
});

/** An issue has at most one open job. */
export const issueKey = (issueId: number): string => `${ISSUE_KIND}:${issueId}`;

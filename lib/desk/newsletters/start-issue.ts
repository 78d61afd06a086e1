import type { Tx } from "@/db/db";
import { addDeliveries } from "@/db/queries/deliveries";
import { enqueueJob } from "@/db/queries/jobs";
import { findLastSent, type Issue, updateIssue } from "@/db/queries/newsletter-issues";
import { holdNewsletter } from "@/db/queries/newsletters";
import { issueJob } from "@/lib/desk/newsletters/issue-job";
import { AppError } from "@/lib/errors";
import { readEntries } from "@/lib/newsletter/live-entries";

interface Start {
  /** As it was looked at. */
  readonly issue: Issue;
  readonly origin: string;
  readonly sentBy: number | null;
  readonly now: Date;
}

/** Freeze an issue, put it in the archive, make its mails and have them sent: all or nothing. */
export async function startIssue(tx: Tx, { issue, origin, sentBy, now }: Start): Promise<void> {
  await holdNewsletter(tx, issue.newsletterId);
  const entries = await readEntries(tx, issue.articleIds, now);
  if (entries.length === 0 && issue.intro === "")
    throw new AppError("bad_input", "There is nothing in this issue that readers may see.");
  const last = await findLastSent(tx, issue.newsletterId);
  const started = await updateIssue(
    tx,
    { id: issue.id, baseVersion: issue.version, from: ["draft", "scheduled"] },
    {
      ...{ state: "sending", number: last.number + 1, startedAt: now, origin, sentBy, failure: null },
      frozen: { entries, frozenAt: now.toISOString() },
      updatedAt: now,
    },
  );
  if (!started)
    throw new AppError("conflict", "Someone else has changed this issue meanwhile. Look at it again.");
  await addDeliveries(tx, issue.id, issue.newsletterId);
  await enqueueJob(tx, issueJob(issue.id, now));
}

import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findIssue, listDueIssues, updateIssue } from "@/db/queries/newsletter-issues";
import { pruneWishes } from "@/db/queries/subscribers";
import { issueEvent } from "@/lib/desk/newsletters/load-issue";
import { startIssue } from "@/lib/desk/newsletters/start-issue";
import { AppError } from "@/lib/errors";

const KEPT_MS = 30 * 86_400_000;

/** Begin the scheduled issues whose time has come. May run anywhere, any number of times at once. */
export async function sendDueIssues(db: Db, now: Date): Promise<void> {
  for (const { id } of await listDueIssues(db, now)) {
    try {
      await db.transaction(async (tx) => {
        const issue = await findIssue(tx, id);
        if (issue?.state !== "scheduled" || !issue.origin) return;
        await startIssue(tx, { issue, origin: issue.origin, sentBy: issue.sentBy, now });
        await appendAuditEvent(tx, issueEvent(null, "issue_sent", id, now));
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await giveBack(db, id, { failure: error.message, now });
    }
  }
}

/** Forget addresses that were given and never confirmed. */
export async function forgetUnconfirmed(db: Db, now: Date): Promise<void> {
  await pruneWishes(db, new Date(now.getTime() - KEPT_MS));
}

/** What can't be sent is a draft again, with the reason: it must not be tried for ever. */
async function giveBack(db: Db, id: number, { failure, now }: { failure: string; now: Date }): Promise<void> {
  await db.transaction(async (tx) => {
    const issue = await findIssue(tx, id);
    if (issue?.state !== "scheduled") return;
    const at = { id, baseVersion: issue.version, from: ["scheduled"] } as const;
    await updateIssue(tx, at, { state: "draft", sendAt: null, failure, updatedAt: now });
  });
}

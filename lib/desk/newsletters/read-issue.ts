import type { Db } from "@/db/db";
import { countDeliveries, listFailures } from "@/db/queries/deliveries";
import { findIssue, type Issue } from "@/db/queries/newsletter-issues";
import { findNewsletter, type Newsletter } from "@/db/queries/newsletters";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { issueMail } from "@/lib/desk/newsletters/issue-mail";
import { proposeArticles } from "@/lib/desk/newsletters/propose-articles";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { DeliveryCounts, FrozenEntry } from "@/lib/domain/newsletter";
import { liveEntries, readEntries } from "@/lib/newsletter/live-entries";
import { issueHtml, issueText } from "@/lib/newsletter/write-issue";

/** An issue as its screen shows it. */
export interface IssueScreen {
  readonly issue: Issue;
  readonly newsletter: Newsletter;
  /** The chosen articles that are live, in the order of the mail. */
  readonly entries: readonly FrozenEntry[];
  /** What else is new. */
  readonly offers: readonly FrozenEntry[];
  /** What mail programs will show. */
  readonly html: string;
  readonly text: string;
  readonly deliveries: DeliveryCounts;
  readonly failures: Awaited<ReturnType<typeof listFailures>>;
}

interface Input {
  readonly issueId: number;
  readonly origin: string;
  readonly now: Date;
}

const MOST_FAILURES = 200;

/** Read one issue with its preview and how its sending goes, or null. */
export async function readIssue(
  db: Db,
  actor: Actor,
  { issueId, origin, now }: Input,
): Promise<IssueScreen | null> {
  assertCan(actor, "newsletter.draft");
  const issue = await findIssue(db, issueId);
  const newsletter = issue && (await findNewsletter(db, issue.newsletterId));
  if (!issue || !newsletter) return null;
  const entries = issue.frozen
    ? await liveEntries(db, issue.frozen, now)
    : await readEntries(db, issue.articleIds, now);
  const offered = issue.state === "draft" ? await proposeArticles(db, newsletter, now) : [];
  const offers = offered.filter((id) => !issue.articleIds.includes(id));
  const site = await readSiteIdentity(db);
  const mail = issueMail({ newsletter, issue, entries, site, origin, now }, null);
  return {
    ...{ issue, newsletter, entries, html: issueHtml(mail), text: issueText(mail) },
    offers: await readEntries(db, offers, now),
    deliveries: await countDeliveries(db, issueId),
    failures: await listFailures(db, issueId, MOST_FAILURES),
  };
}

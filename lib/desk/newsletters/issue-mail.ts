import type { Issue } from "@/db/queries/newsletter-issues";
import type { Newsletter } from "@/db/queries/newsletters";
import {
  type FrozenEntry,
  issuePath,
  newsletterPath,
  oneClickPath,
  unsubscribePath,
} from "@/lib/domain/newsletter";
import type { SiteIdentity } from "@/lib/domain/site-identity";
import { siteTime } from "@/lib/domain/site-time";
import type { MailFrom } from "@/lib/env";
import { type MailMessage, writeMessage } from "@/lib/mail/write-message";
import { type IssueMail, issueHtml, issueText } from "@/lib/newsletter/write-issue";

/** What all mails of an issue share. */
export interface IssueFrame {
  readonly newsletter: Newsletter;
  readonly issue: Pick<Issue, "id" | "number" | "subject" | "intro">;
  readonly entries: readonly FrozenEntry[];
  readonly site: Pick<SiteIdentity, "name" | "timeZone">;
  readonly origin: string;
  readonly now: Date;
}

/** What one mail of an issue says; without a token it is a preview, whose link to leave leads nowhere in particular. */
export function issueMail(frame: IssueFrame, token: string | null): IssueMail {
  const { newsletter, issue, entries, site, origin, now } = frame;
  return {
    ...{ siteName: site.name, entries, origin, subject: issue.subject, intro: issue.intro },
    newsletter: newsletter.name,
    language: newsletter.language,
    day: siteTime(now, site.timeZone).day,
    archiveUrl: issue.number === null ? null : origin + issuePath(newsletter.slug, issue.number),
    unsubscribeUrl: origin + (token === null ? "/newsletter" : unsubscribePath(token)),
  };
}

interface Address {
  readonly from: MailFrom;
  readonly to: string;
  /** Begins the Message-ID. */
  readonly id: string;
  /** Null for a test. */
  readonly token: string | null;
}

/** Write one mail of an issue. */
export async function writeIssueMail(frame: IssueFrame, { from, to, id, token }: Address): Promise<Buffer> {
  const { newsletter, origin, now } = frame;
  const mail = issueMail(frame, token);
  const list: MailMessage["list"] =
    token === null
      ? undefined
      : {
          id: `${newsletter.slug}.${new URL(origin).hostname}`,
          name: newsletter.name,
          unsubscribeUrl: origin + oneClickPath(token),
          archiveUrl: origin + newsletterPath(newsletter.slug),
        };
  return writeMessage({
    ...{ from, to, id, subject: mail.subject, language: newsletter.language, date: now },
    text: issueText(mail),
    html: issueHtml(mail),
    ...(list ? { list } : {}),
  });
}

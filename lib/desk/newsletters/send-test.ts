import type { Db } from "@/db/db";
import { findIssue } from "@/db/queries/newsletter-issues";
import { findNewsletter } from "@/db/queries/newsletters";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { findUser } from "@/db/queries/users";
import { assertMail } from "@/lib/desk/newsletters/assert-mail";
import { writeIssueMail } from "@/lib/desk/newsletters/issue-mail";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { mailAddress } from "@/lib/domain/mail-address";
import type { MailSettings } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { openMail } from "@/lib/mail/smtp";
import { readEntries } from "@/lib/newsletter/live-entries";

interface Input {
  readonly issueId: number;
  readonly origin: string;
  readonly mail: MailSettings | null;
  readonly now: Date;
}

/** Send an issue as it is now to the person who asks. @returns the address that it went to. */
export async function sendTest(db: Db, actor: Actor, { issueId, origin, mail, now }: Input): Promise<string> {
  assertCan(actor, "newsletter.draft");
  assertMail(mail);
  const issue = await findIssue(db, issueId);
  const newsletter = issue && (await findNewsletter(db, issue.newsletterId));
  if (!issue || !newsletter) throw new AppError("not_found", "That issue no longer exists.");
  const to = mailAddress((await findUser(db, actor.id))?.email ?? "");
  if (to === null) throw new AppError("bad_input", "Your account has no address that mail can be sent to.");
  const entries = await readEntries(db, issue.articleIds, now);
  const site = await readSiteIdentity(db);
  const frame = { newsletter, issue, entries, site, origin, now };
  const id = `test-${issueId}.${now.getTime()}`;
  const raw = await writeIssueMail(frame, { from: mail.from, to, id, token: null });
  await deliver(mail, to, raw);
  return to;
}

async function deliver(mail: MailSettings, to: string, raw: Buffer): Promise<void> {
  const connection = await openMail(mail).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("unavailable", `The mail server lets nothing in: ${reason}`);
  });
  const result = await connection.send({ from: mail.from.address, to, raw });
  connection.close();
  if (result.state !== "sent")
    throw new AppError("unavailable", `The mail server did not take it: ${result.reason}`);
}

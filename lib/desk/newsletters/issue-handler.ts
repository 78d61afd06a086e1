import { setTimeout as sleep } from "node:timers/promises";
import { findNextDelivery, markUnsure, moveDelivery, type NextDelivery } from "@/db/queries/deliveries";
import { findIssue, type Issue, moveIssue } from "@/db/queries/newsletter-issues";
import { findNewsletter, type Newsletter } from "@/db/queries/newsletters";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { createLinkToken } from "@/lib/auth/link-token";
import { type JobHandler, type JobRun, JobStopped } from "@/lib/desk/job-handler";
import { assertMail } from "@/lib/desk/newsletters/assert-mail";
import { ISSUE_KIND, issuePayloadSchema } from "@/lib/desk/newsletters/issue-job";
import { type IssueFrame, writeIssueMail } from "@/lib/desk/newsletters/issue-mail";
import { settleDelivery } from "@/lib/desk/newsletters/settle-delivery";
import { type MailSettings, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type MailConnection, openMail } from "@/lib/mail/smtp";
import { liveEntries } from "@/lib/newsletter/live-entries";

interface Options {
  readonly mail: () => MailSettings | null;
  /** Mails over one connection, and the pause before the next one. */
  readonly batch: number;
  readonly pauseMs: number;
  /** Before the server is asked again, each time as long again. */
  readonly retryMs: number;
}

const DEFAULTS: Options = { mail: () => readEnv().mail, batch: 50, pauseMs: 1_000, retryMs: 30_000 };
const SLICE_MS = 500;
const MOST_TRIES = 3;
/** So many mails in a row that the server does not take now are a fault of the server's. */
const MOST_PUT_OFF = 10;

interface Sending {
  readonly job: JobRun;
  readonly issue: Issue;
  readonly newsletter: Newsletter;
  readonly settings: MailSettings;
  readonly options: Options;
  /** How often the mails in hand were tried before. */
  round: number;
  putOff: number;
}

/**
 * Sends the mails of an issue, some over one connection, with pauses. Each is marked before its first byte goes out,
 * so that whatever happens nobody gets it twice.
 */
export const issueHandler = (given: Partial<Options> = {}): JobHandler => ({
  kind: ISSUE_KIND,
  async run(job) {
    const options = { ...DEFAULTS, ...given };
    const { issueId } = issuePayloadSchema.parse(job.payload);
    const issue = await findIssue(job.db, issueId);
    const newsletter = issue && (await findNewsletter(job.db, issue.newsletterId));
    if (!issue || !newsletter) throw new JobStopped("The issue is gone.");
    await job.checkpoint(progress, (tx) => markUnsure(tx, issueId, job.now()));
    if (await findNextDelivery(job.db, issueId)) await sendAll({ job, issue, newsletter, options });
    const done = { state: "sent", sentAt: job.now(), failure: null } as const;
    await job.complete((tx) => moveIssue(tx, issueId, done));
  },
  giveUp: (tx, payload, failure) =>
    moveIssue(tx, issuePayloadSchema.parse(payload).issueId, { state: "stopped", failure }),
});

/** The mails themselves say how far the work is. */
const progress = { cursor: {}, progress: { done: 0, total: 0, note: "Sending" } };

/** Send every mail that waits. An issue that goes to nobody needs no server. */
async function sendAll(work: Omit<Sending, "settings" | "round" | "putOff">): Promise<void> {
  const { options } = work;
  const settings = options.mail();
  assertMail(settings);
  const sending = { ...work, settings, round: 0, putOff: 0 };
  while (await sendBatch(sending)) await wait(sending, options.pauseMs);
}

/** Send some mails; false where none waits. */
async function sendBatch(sending: Sending): Promise<boolean> {
  const { job, issue, options } = sending;
  const next = await findNextDelivery(job.db, issue.id);
  if (!next) return false;
  if (next.attempts > sending.round) {
    sending.round = next.attempts;
    await wait(sending, options.retryMs * next.attempts);
  }
  const frame = await readFrame(sending);
  const connection = await connect(sending);
  try {
    for (let sent = 0; sent < options.batch; sent += 1)
      if (!(await sendNext(sending, frame, connection))) break;
  } finally {
    connection.close();
  }
  return true;
}

/** What is live now, not when the issue was frozen: a text that was taken down goes to nobody any more. */
async function readFrame({ job, issue, newsletter }: Sending): Promise<IssueFrame> {
  const now = job.now();
  const entries = issue.frozen ? await liveEntries(job.db, issue.frozen, now) : [];
  if (entries.length === 0 && issue.intro === "")
    throw new AppError("conflict", "Nothing of this issue is live any more.");
  const site = await readSiteIdentity(job.db);
  return { newsletter, issue, entries, site, origin: issue.origin ?? "", now };
}

/** A server that can't be reached may be back in a moment; one that stays away stops the issue. */
async function connect(sending: Sending): Promise<MailConnection> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openMail(sending.settings);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (attempt === MOST_TRIES)
        throw new AppError("unavailable", `The mail server lets nothing in: ${reason}`);
      await wait(sending, sending.options.retryMs * attempt);
    }
  }
}

/** Send the next mail; false where none waits or the connection is of no more use. */
async function sendNext(sending: Sending, frame: IssueFrame, connection: MailConnection): Promise<boolean> {
  const { job, issue, settings } = sending;
  const { token, tokenHash } = createLinkToken();
  const next = await claim(sending, tokenHash);
  if (!next || next.attempts > sending.round) return false;
  const { address, id, subscriberId } = next;
  if (address === null) return true;
  const from = settings.from;
  const raw = await writeIssueMail(frame, { from, to: address, id: `issue-${issue.id}.${id}`, token });
  const result = await connection.send({ from: from.address, to: address, raw });
  await settleDelivery(job.db, { id, subscriberId, attempts: next.attempts + 1, result, now: job.now() });
  sending.putOff = result.state === "later" ? sending.putOff + 1 : 0;
  if (result.state === "later" && sending.putOff >= MOST_PUT_OFF)
    throw new AppError("unavailable", `The mail server takes no mail now: ${result.reason}`);
  return result.state === "sent" || result.state === "refused";
}

/** Take the next mail in hand, in the transaction that proves that this is still our work. */
async function claim({ job, issue, round }: Sending, unsubscribeHash: string): Promise<NextDelivery | null> {
  let next: NextDelivery | null = null;
  await job.checkpoint(progress, async (tx) => {
    next = await findNextDelivery(tx, issue.id);
    if (!next || next.attempts > round) return;
    const taken =
      next.address === null
        ? ({ state: "skipped", settledAt: job.now() } as const)
        : ({ state: "sending", attempts: next.attempts + 1, unsubscribeHash } as const);
    await moveDelivery(tx, next.id, ["waiting"], taken);
  });
  return next;
}

/** Pause in slices, so that neither a stopped issue nor a stopping server waits for the end of it. */
async function wait({ job }: Sending, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= SLICE_MS) {
    await sleep(Math.min(left, SLICE_MS));
    await job.checkpoint(progress, async () => undefined);
  }
}

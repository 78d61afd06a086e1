import { findNewsletter } from "@/db/queries/newsletters";
import { findSubscriber, freeConfirmation, takeConfirmation } from "@/db/queries/subscribers";
import { createLinkToken } from "@/lib/auth/link-token";
import type { JobHandler, JobRun } from "@/lib/desk/job-handler";
import { confirmPath } from "@/lib/domain/newsletter";
import { type MailSettings, readEnv } from "@/lib/env";
import { openMail } from "@/lib/mail/smtp";
import { writeMessage } from "@/lib/mail/write-message";
import { CONFIRM_KIND, confirmPayloadSchema } from "@/lib/newsletter/confirm-job";
import { writeConfirmation } from "@/lib/newsletter/write-confirmation";

/** Whoever asks again and again for somebody else sends them one mail in this time. */
const ONCE_IN_MS = 6 * 3_600_000;

/** Asks an address whether it wants what somebody asked for in its name. */
export const confirmHandler = (mail: () => MailSettings | null = () => readEnv().mail): JobHandler => ({
  kind: CONFIRM_KIND,
  async run(job) {
    const { subscriberId, origin } = confirmPayloadSchema.parse(job.payload);
    const settings = mail();
    const { token, tokenHash } = createLinkToken();
    const now = job.now();
    const since = new Date(now.getTime() - ONCE_IN_MS);
    // No checkpoint: it would have the tries count anew, and a server that is away be asked for ever.
    const isOurs =
      settings !== null && (await takeConfirmation(job.db, subscriberId, { hash: tokenHash, now, since }));
    if (settings && isOurs) await send(job, settings, { subscriberId, url: origin + confirmPath(token) });
    await job.complete(async () => undefined);
  },
  giveUp: async () => undefined,
});

async function send(
  job: JobRun,
  settings: MailSettings,
  { subscriberId, url }: { readonly subscriberId: number; readonly url: string },
): Promise<void> {
  const subscriber = await findSubscriber(job.db, subscriberId);
  const newsletter = subscriber && (await findNewsletter(job.db, subscriber.newsletterId));
  if (!subscriber || !newsletter) return;
  const { from } = settings;
  const to = subscriber.address;
  const { name, language } = newsletter;
  const raw = await writeMessage({
    ...writeConfirmation({ newsletter: name, language, address: to, url }),
    ...{ from, to, id: `confirm-${subscriberId}.${job.id}`, date: job.now() },
  });
  try {
    const connection = await openMail(settings);
    const result = await connection.send({ from: from.address, to, raw });
    connection.close();
    if (result.state === "later") throw new Error(`The mail server put a mail off: ${result.reason}`);
  } catch (error) {
    await freeConfirmation(job.db, subscriberId);
    throw error;
  }
}

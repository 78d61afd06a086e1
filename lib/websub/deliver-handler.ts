import { createHmac } from "node:crypto";
import { z } from "zod";
import { type NewJob, removeEndedJob } from "@/db/queries/jobs";
import {
  dropSubscriptionById,
  findSubscription,
  noteDelivery,
  type WebsubSubscription,
} from "@/db/queries/websub";
import type { JobHandler, JobRun } from "@/lib/desk/job-handler";
import { MOST_FAILURES, pauseAfter } from "@/lib/domain/websub";
import { AppError } from "@/lib/errors";
import { callBack } from "@/lib/fetch/call-back";
import { readTopic, type TopicContent } from "@/lib/websub/read-topic";
import { tellDenied } from "@/lib/websub/tell-denied";
import { agentOf, type WebsubOptions, websubOptions } from "@/lib/websub/websub-options";

const DELIVER_KIND = "websub-deliver";
/** What the keys of its jobs begin with, before the number of the subscription. */
export const DELIVER_KEY = `${DELIVER_KIND}:`;
const GONE = 410;

const payloadSchema = z.object({ subscriptionId: z.number().int() });

/** The job that sends a subscriber what their feed has now; each has at most one open. */
export const deliverJob = (subscriptionId: number, now: Date): NewJob => ({
  kind: DELIVER_KIND,
  payload: { subscriptionId },
  uniqueKey: DELIVER_KEY + subscriptionId,
  runAt: now,
});

/**
 * Sends one subscriber the feed as readers get it in this moment, so that nothing goes out that was taken down since
 * the job was made. A delivery that fails is tried later, and ends the subscription after too many in a row.
 */
export const deliverHandler = (given?: WebsubOptions): JobHandler => ({
  kind: DELIVER_KIND,
  async run(job) {
    const { subscriptionId } = payloadSchema.parse(job.payload);
    const options = given ?? websubOptions();
    await deliver(job, subscriptionId, options);
    await removeEndedJob(job.db, job.id);
  },
  giveUp: async () => undefined,
});

async function deliver(job: JobRun, id: number, options: WebsubOptions): Promise<void> {
  const now = job.now();
  const { publicUrl } = options;
  const found = await findSubscription(job.db, id);
  const subscription = found && found.leaseUntil > now ? found : null;
  const content =
    subscription && publicUrl !== null
      ? await readTopic(job.db, subscription.topicPath, { origin: publicUrl, now })
      : null;
  if (!subscription || !content || publicUrl === null) return job.complete(async () => undefined);
  const failure = await send(subscription, content, { ...options, publicUrl });
  const failures = subscription.failures + 1;
  const isOver = failure !== null && (failure.isGone || failures >= MOST_FAILURES);
  await job.complete(async (tx) => {
    if (failure === null) {
      const sent = { sentHash: content.hash, deliveredAt: job.now(), failures: 0, error: null, nextAt: null };
      return noteDelivery(tx, id, sent);
    }
    if (isOver) return dropSubscriptionById(tx, id);
    const nextAt = new Date(now.getTime() + pauseAfter(failures));
    await noteDelivery(tx, id, { failures, error: failure.words, nextAt });
  });
  // Who said that they are gone has ended it themselves.
  if (isOver && !failure.isGone) {
    const { callback, topicPath: topic } = subscription;
    await tellDenied(
      { callback, topic, reason: `${failures} deliveries in a row failed.` },
      { ...options, publicUrl },
    );
  }
}

/** Null where the subscriber took it. */
async function send(
  { callback, secret }: WebsubSubscription,
  { body, contentType, link }: TopicContent,
  { publicUrl, allow, timeoutMs }: WebsubOptions & { readonly publicUrl: string },
): Promise<{ readonly words: string; readonly isGone: boolean } | null> {
  const headers = {
    ...{ "user-agent": agentOf(publicUrl), "content-type": contentType, link },
    "content-length": String(body.length),
    ...(secret === null ? {} : { "x-hub-signature": `sha256=${sign(secret, body)}` }),
  };
  try {
    const { status } = await callBack(callback, { headers, body, allow, timeoutMs, mostAnswer: 0 });
    if (status >= 200 && status < 300) return null;
    return { words: `It answered with ${status}.`, isGone: status === GONE };
  } catch (error) {
    if (error instanceof AppError) return { words: error.message, isGone: false };
    throw error;
  }
}

const sign = (secret: string, body: Buffer): string =>
  createHmac("sha256", secret).update(body).digest("hex");

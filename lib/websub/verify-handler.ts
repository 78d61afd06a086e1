import { randomBytes } from "node:crypto";
import { removeEndedJob } from "@/db/queries/jobs";
import { dropSubscription, putSubscription } from "@/db/queries/websub";
import type { JobHandler, JobRun } from "@/lib/desk/job-handler";
import { AppError } from "@/lib/errors";
import { callBack } from "@/lib/fetch/call-back";
import { readTopic, type TopicContent } from "@/lib/websub/read-topic";
import { tellDenied } from "@/lib/websub/tell-denied";
import { VERIFY_KIND, verifyPayloadSchema, type WebsubWish } from "@/lib/websub/verify-job";
import { agentOf, type WebsubOptions, websubOptions } from "@/lib/websub/websub-options";

/** More than the challenge is no answer. */
const MOST_ANSWER = 4_096;
const GONE = "This feed is not there any more, or the hub is off.";

type Reachable = WebsubOptions & { readonly publicUrl: string };

/** Asks a callback whether it wants what was asked for in its name, and keeps or ends the subscription if it says so. */
export const verifyHandler = (given?: WebsubOptions): JobHandler => ({
  kind: VERIFY_KIND,
  async run(job) {
    const wish = verifyPayloadSchema.parse(job.payload);
    const options = given ?? websubOptions();
    const { publicUrl } = options;
    if (publicUrl === null) await job.complete(async () => undefined);
    else if (wish.mode === "subscribe") await subscribe(job, wish, { ...options, publicUrl });
    else {
      const isMeant = await isConfirmed(wish, options, publicUrl);
      await job.complete(async (tx) => {
        if (isMeant) await dropSubscription(tx, { topicPath: wish.topic, callback: wish.callback });
      });
    }
    await removeEndedJob(job.db, job.id);
  },
  giveUp: async () => undefined,
});

/** A feed that went away since it was asked for is denied; one that goes away while the callback answers, too. */
async function subscribe(job: JobRun, wish: WebsubWish, options: Reachable): Promise<void> {
  const { publicUrl } = options;
  const read = () => readTopic(job.db, wish.topic, { origin: publicUrl, now: job.now() });
  const isThere = (await read()) !== null;
  const isMeant = isThere && (await isConfirmed(wish, options, publicUrl));
  const found = isMeant ? await read() : null;
  if (!isThere || (isMeant && !found)) await tellDenied({ ...wish, reason: GONE }, options);
  await keep(job, wish, found);
}

/** Whoever does not answer with the challenge has not asked. */
async function isConfirmed(wish: WebsubWish, options: WebsubOptions, publicUrl: string): Promise<boolean> {
  const challenge = randomBytes(24).toString("base64url");
  const url = new URL(wish.callback);
  url.searchParams.append("hub.mode", wish.mode);
  url.searchParams.append("hub.topic", publicUrl + wish.topic);
  url.searchParams.append("hub.challenge", challenge);
  if (wish.mode === "subscribe") url.searchParams.append("hub.lease_seconds", String(wish.leaseSeconds));
  const { allow, timeoutMs } = options;
  const headers = { "user-agent": agentOf(publicUrl) };
  try {
    const call = { headers, allow, timeoutMs, mostAnswer: MOST_ANSWER };
    const { status, text } = await callBack(url.href, call);
    return status >= 200 && status < 300 && text === challenge;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

async function keep(job: JobRun, wish: WebsubWish, found: TopicContent | null): Promise<void> {
  const now = job.now();
  await job.complete(async (tx) => {
    if (!found) return;
    const { topic: topicPath, callback, secret } = wish;
    const leaseUntil = new Date(now.getTime() + wish.leaseSeconds * 1_000);
    const callbackHost = new URL(callback).host;
    const row = { topicPath, callback, callbackHost, secret, leaseUntil, createdAt: now };
    await putSubscription(tx, row, found.hash);
  });
}

import { createHash } from "node:crypto";
import { z } from "zod";
import type { NewJob } from "@/db/queries/jobs";

/** The kind of job that asks a callback whether it wants what was asked for in its name. */
export const VERIFY_KIND = "websub-verify";

/** What a job of this kind is to do. */
export const verifyPayloadSchema = z.object({
  mode: z.enum(["subscribe", "unsubscribe"]),
  topic: z.string(),
  callback: z.string(),
  secret: z.string().nullable(),
  leaseSeconds: z.number().int(),
});

/** A wish of a subscriber that is not confirmed yet. */
export type WebsubWish = z.infer<typeof verifyPayloadSchema>;

/** The job that verifies a wish; of two of the same at once one is enough. */
export const verifyJob = (wish: WebsubWish, now: Date): NewJob => ({
  kind: VERIFY_KIND,
  payload: wish,
  uniqueKey: `${VERIFY_KIND}:${hashOf(wish)}`,
  runAt: now,
});

const hashOf = ({ mode, topic, callback }: WebsubWish): string =>
  createHash("sha256")
    .update(JSON.stringify([mode, topic, callback]))
    .digest("hex");

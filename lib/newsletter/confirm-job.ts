import { z } from "zod";
import type { NewJob } from "@/db/queries/jobs";

/** The kind of job that sends one confirmation mail. */
export const CONFIRM_KIND = "newsletter-confirm";

/** What a job of this kind is to do. */
export const confirmPayloadSchema = z.object({ subscriberId: z.number().int(), origin: z.string() });

/** The job that asks one subscriber to confirm; an address has at most one open. */
export const confirmJob = (payload: z.infer<typeof confirmPayloadSchema>, now: Date): NewJob => ({
  kind: CONFIRM_KIND,
  payload,
  uniqueKey: `${CONFIRM_KIND}:${payload.subscriberId}`,
  runAt: now,
});

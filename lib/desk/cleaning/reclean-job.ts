import { z } from "zod";
import type { NewJob } from "@/db/queries/jobs";

/** The kind of job that cleans items again. */
export const RECLEAN_KIND = "reclean";

/** What a job of this kind is to do. */
export const recleanPayloadSchema = z.object({
  recleanId: z.number().int(),
  phase: z.enum(["plan", "apply", "undo"]),
  actorId: z.number().int(),
});

/** What one job of a re-cleaning is to do. */
export type RecleanPayload = z.infer<typeof recleanPayloadSchema>;

/** The job that plans, applies or undoes a re-cleaning. */
export const recleanJob = (payload: RecleanPayload, now: Date): NewJob => ({
  kind: RECLEAN_KIND,
  payload,
  uniqueKey: recleanKey(payload.recleanId),
  runAt: now,
});

/** One re-cleaning has at most one open job. */
export const recleanKey = (recleanId: number): string => `${RECLEAN_KIND}:${recleanId}`;

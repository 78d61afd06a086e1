import { z } from "zod";
import { segmentRequestSchema } from "@/lib/schemas/segments";

/** The kind of job that works on boundaries. */
export const SEGMENTS_KIND = "segments";

/** What a job of this kind is to do; `replay` sets the boundaries of a batch that was read anew. */
export const segmentPayloadSchema = z.object({
  batchId: z.number().int(),
  actorId: z.number().int().nullable(),
  request: z.union([segmentRequestSchema, z.object({ action: z.literal("replay") })]),
});

/** What one job on boundaries is to do. */
export type SegmentPayload = z.infer<typeof segmentPayloadSchema>;

/** The key under which the boundaries of a batch are set again. */
export const replayKey = (batchId: number): string => `${SEGMENTS_KIND}:${batchId}`;

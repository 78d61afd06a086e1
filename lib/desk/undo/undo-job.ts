import { z } from "zod";
import type { NewJob } from "@/db/queries/jobs";
import { UNDO_STEPS } from "@/lib/domain/batch-undo";

/** The kind of job that puts the articles of an import in the trash, and brings them back. */
export const UNDO_KIND = "undo-batch";

/** What a job of this kind is to do. */
export const undoPayloadSchema = z.object({
  undoId: z.number().int(),
  step: z.enum(UNDO_STEPS),
  actorId: z.number().int(),
});

/** What one job of an undo is to do. */
export type UndoPayload = z.infer<typeof undoPayloadSchema>;

/** The job that carries out an undo, or takes it back. */
export const undoJob = (payload: UndoPayload, now: Date): NewJob => ({
  kind: UNDO_KIND,
  payload,
  uniqueKey: undoKey(payload.undoId),
  runAt: now,
});

/** One undo has at most one open job. */
export const undoKey = (undoId: number): string => `${UNDO_KIND}:${undoId}`;

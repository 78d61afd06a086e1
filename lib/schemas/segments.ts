import { z } from "zod";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** The largest offset in a text: a whole number on both engines. */
const offset = z.number().int().min(0).max(2_147_483_647);

/** One change of boundaries. */
export const segmentEditSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("move"), from: offset, to: offset }),
  z.object({ type: z.literal("split"), at: offset }),
  z.object({ type: z.literal("join"), from: offset, to: offset }),
  z.object({ type: z.enum(["drop", "keep", "confirm"]), at: offset }),
]);

/** Changes of boundaries, the part of the text that the editor had on screen, and the items' versions there. */
export const segmentChangeSchema = z.object({
  from: offset,
  to: offset,
  edits: z.array(segmentEditSchema).min(1, "Nothing was changed yet.").max(500),
  versions: z.record(z.string().regex(/^\d{1,10}$/), z.number().int().positive()),
});

/** What is asked of the boundaries of a batch. */
export const segmentRequestSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("preview"), change: segmentChangeSchema }),
  z.object({ action: z.literal("save"), change: segmentChangeSchema }),
  z.object({ action: z.literal("undo"), editId: rowIdSchema }),
]);

/** Changes of boundaries as they are sent. */
export type SegmentChange = z.infer<typeof segmentChangeSchema>;

/** What is asked of the boundaries of a batch. */
export type SegmentRequest = z.infer<typeof segmentRequestSchema>;

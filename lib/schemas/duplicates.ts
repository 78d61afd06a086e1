import { z } from "zod";
import { DUPLICATE_DECISIONS, type ItemPair } from "@/lib/domain/duplicates";
import { DUPLICATE_KINDS } from "@/lib/domain/ingest";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** A pair as it stands in an address: `12-34`, the lower id first. */
export const itemPairSchema = z
  .string()
  .regex(/^\d{1,10}-\d{1,10}$/)
  .transform((text): ItemPair => {
    const [itemId, otherItemId] = text.split("-");
    return { itemId: rowIdSchema.parse(itemId), otherItemId: rowIdSchema.parse(otherItemId) };
  });

/** What the inbox's address may say; without a kind the first that has anything is shown. */
export const duplicateFilterSchema = z.object({
  kind: z.enum(DUPLICATE_KINDS).nullable().default(null).catch(null),
  after: itemPairSchema.nullable().default(null).catch(null),
});

/** One decision about a pair, with the later item's version that was looked at; or its undoing. */
export const duplicateActionSchema = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("decide"),
    decision: z.enum(DUPLICATE_DECISIONS),
    version: z.number().int().positive(),
  }),
  z.object({ action: z.literal("undo") }),
]);

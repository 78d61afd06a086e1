import { z } from "zod";
import { CLUSTER_DECISIONS, DUPLICATE_DECISIONS, type ItemPair } from "@/lib/domain/duplicates";
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

const clusterPairs = z.array(itemPairSchema).min(1).max(1_000);

/** One decision about a whole group, with every member's version that was looked at; or its undoing. */
export const clusterActionSchema = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("decide"),
    decision: z.enum(CLUSTER_DECISIONS),
    keep: rowIdSchema,
    pairs: clusterPairs,
    versions: z.array(z.tuple([rowIdSchema, z.number().int().positive()])).max(100),
  }),
  z.object({ action: z.literal("undo"), pairs: clusterPairs }),
]);

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

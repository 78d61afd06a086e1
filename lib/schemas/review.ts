import { z } from "zod";
import { ITEM_STATES } from "@/lib/domain/ingest";
import { tagSchema } from "@/lib/schemas/article";
import { afterIdSchema, rowIdSchema } from "@/lib/schemas/row-id";

const version = z.number().int().positive();
const blank = (value: unknown) => (value === "" ? undefined : value);

/** What the review screen's address may say; anything else is ignored. */
export const reviewFilterSchema = z.object({
  batch: z.preprocess(blank, rowIdSchema.nullable().default(null)).catch(null),
  state: z.enum([...ITEM_STATES, "all"]).catch("new"),
  warning: z
    .string()
    .regex(/^[a-z][a-z-]{0,60}$/)
    .nullable()
    .catch(null)
    .default(null),
  after: afterIdSchema.catch(0),
});

/** One decision about one item at the version that was looked at. */
export const reviewDecisionSchema = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("accept"),
    version,
    tags: z.array(tagSchema).max(60),
    isSeparate: z.boolean().default(false),
  }),
  z.object({
    action: z.literal("reject"),
    version,
    as: z.enum(["rejected", "duplicate"]).default("rejected"),
    reason: z.string().trim().max(300).default(""),
  }),
  z.object({ action: z.literal("undo"), version }),
]);

export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

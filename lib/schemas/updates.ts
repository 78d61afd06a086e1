import { z } from "zod";
import { PROPOSED_FIELDS } from "@/lib/domain/update-proposals";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** As many pieces as a body can be cut into. */
const MOST_PIECES = 5_000;

/** What decides about a source's change: what is taken of it, that nothing is, or that it is offered again. */
export const decideProposalSchema = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("apply"),
    proposalId: rowIdSchema,
    token: z.string().max(100),
    baseVersion: z.number().int().positive(),
    take: z.array(z.enum(PROPOSED_FIELDS)).max(PROPOSED_FIELDS.length),
    hunks: z
      .record(z.string().regex(/^\d{1,4}$/), z.enum(["keep", "take", "both"]))
      .refine((hunks) => Object.keys(hunks).length <= MOST_PIECES, "Too many pieces."),
    applyToLive: z.boolean().default(false),
  }),
  z.object({ action: z.literal("dismiss"), proposalId: rowIdSchema }),
  z.object({ action: z.literal("reopen"), proposalId: rowIdSchema }),
]);

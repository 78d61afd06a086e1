import { z } from "zod";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** Which two articles are, or are no longer, translations of each other. */
export const translationSchema = z.object({ articleId: rowIdSchema, otherId: rowIdSchema });

/** The words in the address of the screen by which a translation is looked for. */
export const translationQuerySchema = z.object({ q: z.string().trim().max(200).default("").catch("") });

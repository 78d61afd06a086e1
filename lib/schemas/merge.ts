import { z } from "zod";
import { PICKED_FIELDS } from "@/lib/domain/article-merge";
import { rowIdSchema } from "@/lib/schemas/row-id";

const version = z.number().int().positive();

/** What makes two articles one: the loser, both versions that were looked at, and whose text each field takes. */
export const mergeSchema = z.object({
  baseVersion: version,
  loser: z.object({ articleId: rowIdSchema, baseVersion: version }),
  picks: z.partialRecord(z.enum(PICKED_FIELDS), z.enum(["winner", "loser", "both"])).default({}),
  applyToLive: z.boolean().default(false),
});

/** What takes a merge back. */
export const unmergeSchema = z.object({ baseVersion: version, applyToLive: z.boolean().default(false) });

/** What the merge screen's address may say: the other article, or words to find it by. */
export const mergeQuerySchema = z.object({
  with: rowIdSchema.nullable().default(null).catch(null),
  q: z.string().trim().max(200).default("").catch(""),
});

import { z } from "zod";
import { ARTICLE_STATUSES } from "@/lib/domain/article-status";
import { articleFieldsSchema, saveArticleSchema } from "@/lib/schemas/article";
import { storable } from "@/lib/schemas/line";

const LONGEST_HTML = 2_000_000;

/** What a program says of an article: the fields it names change. The text comes as `html`, or as the editor's own `body`. */
export const apiArticleSchema = articleFieldsSchema
  .partial()
  .extend({
    html: z
      .string()
      .max(LONGEST_HTML)
      .transform((html) => storable(html))
      .optional(),
    /** Whether it may change what readers see now. */
    applyToLive: saveArticleSchema.shape.applyToLive,
    correction: saveArticleSchema.shape.correction,
  })
  .strict()
  .refine(({ html, body }) => html === undefined || body === undefined, "Send “html” or “body”, not both.");

/** What begins an article: the same with a headline. */
export const newApiArticleSchema = apiArticleSchema.refine(
  ({ headline }) => Boolean(headline),
  "Give the article a headline.",
);

/** Which articles of the desk a program asks for. */
export const apiListSchema = z.strictObject({
  status: z.enum(ARTICLE_STATUSES),
  page: z.coerce.number().int().positive().max(1_000_000).default(1),
});

export type ApiArticleInput = z.output<typeof apiArticleSchema>;

import { z } from "zod";
import { PAGE_STATES } from "@/lib/domain/site-page";
import { bodySchema } from "@/lib/schemas/article";
import { lineSchema } from "@/lib/schemas/line";
import { rowIdSchema } from "@/lib/schemas/row-id";

const titleSchema = lineSchema(200).pipe(z.string().min(1, "Give the page a title."));

/** A new page. */
export const createPageSchema = z.object({ title: titleSchema });

/** What writes a page, at the version that was looked at; the body comes as JSON. */
export const savePageSchema = z.object({
  pageId: rowIdSchema,
  baseVersion: z.coerce.number().int().positive(),
  title: titleSchema,
  slug: lineSchema(80),
  position: z.coerce.number().int().min(0).max(1_000),
  state: z.enum(PAGE_STATES),
  body: z
    .string()
    .max(4_000_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "The text did not arrive whole. Try again." });
        return z.NEVER;
      }
    })
    .pipe(bodySchema),
});

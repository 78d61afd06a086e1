import { z } from "zod";
import { columnMappingSchema } from "@/lib/domain/column-mapping";
import { FORMAT_NAMES } from "@/lib/domain/ingest";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** Which batch a form speaks of. */
export const batchSchema = z.object({ batchId: rowIdSchema });

/** A batch and the format to read it in; empty to have it recognised. */
export const rerunBatchSchema = z.object({
  batchId: rowIdSchema,
  format: z.preprocess((value) => (value === "" ? null : value), z.enum(FORMAT_NAMES).nullable()),
});

/** A batch, the plan of its undo that was looked at, and the articles that are to go as well. */
export const undoBatchSchema = z.object({
  batchId: rowIdSchema,
  token: z.string().regex(/^[0-9a-f]{64}$/, "Look at the plan again."),
  revert: z.array(rowIdSchema).max(100_000),
});

/** Where a batch's screen looks in the text, or at which item; anything odd is the beginning. */
export const batchViewSchema = z.object({
  at: z.coerce.number().int().min(0).max(2_000_000_000).catch(0),
  item: rowIdSchema.nullable().catch(null).default(null),
});

/** Where a list of batches goes on; anything odd is its beginning. */
export const batchListSchema = z.object({ before: rowIdSchema.nullable().catch(null).default(null) });

/** Which table of a batch is looked at, by where it begins; anything odd is the first. */
export const mappingViewSchema = z.object({
  table: z.coerce.number().int().min(0).max(2_000_000_000).catch(-1),
});

/** A table of a batch and what its columns are. */
export const tableMappingSchema = z.object({
  start: z.number().int().min(0),
  mapping: columnMappingSchema,
});

/** The same as a form sends it: the mapping is one field of JSON. */
export const changeMappingSchema = z.object({
  batchId: rowIdSchema,
  start: z.coerce.number().int().min(0),
  mapping: z
    .string()
    .max(1_000_000)
    .transform((json, context) => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        context.addIssue("Reload the page.");
        return z.NEVER;
      }
    })
    .pipe(columnMappingSchema),
});

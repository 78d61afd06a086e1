import { z } from "zod";
import { FORMAT_NAMES } from "@/lib/domain/ingest";
import { switchesSchema } from "@/lib/schemas/cleaning";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** Longest sample, in UTF-16 code units: several pages, and read in a blink. */
export const LONGEST_SAMPLE = 200_000;

/** A sample that is tried, and as what. */
export const labSchema = z.object({
  text: z
    .string()
    .max(LONGEST_SAMPLE, "The sample is too long. Upload the whole file instead, it can be undone."),
  /** Null to have it recognised. */
  format: z.enum(FORMAT_NAMES).nullable(),
  /** Whose recipe is tried; null for none. */
  sourceId: rowIdSchema.nullable(),
  /** What is tried otherwise than the recipe says. */
  switches: switchesSchema.default({}),
});

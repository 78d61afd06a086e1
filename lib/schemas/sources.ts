import { z } from "zod";
import { LONGEST_LINE } from "@/lib/domain/line-rules";
import { REPUBLISH_RIGHTS } from "@/lib/domain/republish";
import { lineSchema, optionalAddressSchema, optionalLineSchema } from "@/lib/schemas/line";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { tickedSchema } from "@/lib/schemas/ticked";

const fields = {
  name: lineSchema(200).pipe(z.string().min(1, "Give the source a name.")),
  homeUrl: optionalAddressSchema(2_000),
  usageTerms: optionalLineSchema(4_000),
  licenceName: optionalLineSchema(200).default(null),
  licenceUrl: optionalAddressSchema(2_000).default(null),
  attribution: optionalLineSchema(500).default(null),
  republish: z.enum(REPUBLISH_RIGHTS).default("full"),
  originalIsCanonical: tickedSchema,
};

/** A new source. */
export const createSourceSchema = z.object(fields);

/** What changes a source, at the version that was looked at. */
export const saveSourceSchema = z.object({
  sourceId: rowIdSchema,
  baseVersion: z.coerce.number().int().positive(),
  ...fields,
});

/** A source, or none where nothing is chosen. */
export const sourceOrNoneSchema = z.preprocess(
  (value) => (value === "" ? null : value),
  rowIdSchema.nullable(),
);

/** Which source a batch gets, and which it had on the screen. */
export const assignSourceSchema = z.object({
  batchId: rowIdSchema,
  from: sourceOrNoneSchema,
  sourceId: sourceOrNoneSchema,
});

/** A line of a source’s texts that a rule is about. */
export const lineRuleSchema = z.object({
  sourceId: rowIdSchema,
  line: lineSchema(LONGEST_LINE).pipe(z.string().min(1, "Give the line that is to be taken out.")),
});

/** The line in the address of the page that shows where it stands; empty for none. */
export const lineViewSchema = z.object({ text: lineSchema(LONGEST_LINE).catch("").default("") });

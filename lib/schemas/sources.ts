import { z } from "zod";
import { LONGEST_LINE } from "@/lib/domain/line-rules";
import { webAddress } from "@/lib/domain/web-address";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** NUL and half surrogate pairs: nobody types them, and Postgres stores neither. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;
const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.replace(UNSTORABLE, "").trim());
const optionalLine = (longest: number) => line(longest).transform((text) => text || null);

const fields = {
  name: line(200).pipe(z.string().min(1, "Give the source a name.")),
  homeUrl: optionalLine(2_000).refine(
    (url) => url === null || webAddress(url) !== null,
    "The address must begin with http:// or https://.",
  ),
  usageTerms: optionalLine(4_000),
};

/** A new source. */
export const createSourceSchema = z.object(fields);

/** What changes a source, at the version that was looked at. */
export const saveSourceSchema = z.object({
  sourceId: rowIdSchema,
  baseVersion: z.coerce.number().int().positive(),
  ...fields,
});

const sourceOrNone = z.preprocess((value) => (value === "" ? null : value), rowIdSchema.nullable());

/** Which source a batch gets, and which it had on the screen. */
export const assignSourceSchema = z.object({
  batchId: rowIdSchema,
  from: sourceOrNone,
  sourceId: sourceOrNone,
});

/** A line of a source’s texts that a rule is about. */
export const lineRuleSchema = z.object({
  sourceId: rowIdSchema,
  line: line(LONGEST_LINE).pipe(z.string().min(1, "Give the line that is to be taken out.")),
});

/** The line in the address of the page that shows where it stands; empty for none. */
export const lineViewSchema = z.object({ text: line(LONGEST_LINE).catch("").default("") });

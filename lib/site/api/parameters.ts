import { z } from "zod";
import { TAG_TYPES } from "@/lib/domain/ingest";
import { LANGUAGE_TAG } from "@/lib/domain/site-identity";
import { AppError } from "@/lib/errors";
import { FIELDS } from "@/lib/site/api/ninjs";

const MOST_ON_A_PAGE = 100;
const USUAL_ON_A_PAGE = 20;

const line = z.string().trim().min(1).max(200);
const moment = z
  .union(
    [z.iso.datetime({ offset: true }), z.iso.date()],
    "Give a date (2026-03-01) or a moment (2026-03-01T09:00:00Z).",
  )
  .transform((text) => new Date(text));

const page = {
  "page[after]": z.string().max(200).optional(),
  "page[size]": z.coerce.number().int().min(1).max(MOST_ON_A_PAGE).default(USUAL_ON_A_PAGE),
};
const fields = z
  .string()
  .transform((text) => text.split(",").map((name) => name.trim()))
  .pipe(z.array(z.enum(FIELDS, `The fields are: ${FIELDS.join(", ")}.`)))
  .optional();

/** What each list of the API can be asked; anything else is refused, so that nobody takes a misspelt filter for one that found all. */
export const PARAMETERS = {
  articles: z.strictObject({
    term: line.optional(),
    section: line.optional(),
    language: z.string().regex(LANGUAGE_TAG).optional(),
    source: line.optional(),
    since: moment.optional(),
    until: moment.optional(),
    fields,
    ...page,
  }),
  ofTerm: z.strictObject({ fields, ...page }),
  article: z.strictObject({ fields }),
  terms: z.strictObject({ type: z.enum(TAG_TYPES).optional(), ...page }),
  search: z.strictObject({ q: line, section: line.optional(), fields, ...page }),
  changes: z.strictObject({ since: moment.optional(), fields, ...page }),
  none: z.strictObject({}),
} as const;

/**
 * The parameters of a request, checked.
 *
 * @throws ZodError, or AppError `bad_input` for one that is given twice.
 */
export function readParameters<Schema extends z.ZodType>(
  schema: Schema,
  given: URLSearchParams,
): z.output<Schema> {
  const names = [...given.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new AppError("bad_input", `“${twice.slice(0, 40)}” is given twice.`);
  return schema.parse(Object.fromEntries(given));
}

import { z } from "zod";
import { MOST_PINS, MOST_SECTIONS } from "@/lib/domain/front-page";
import { rowIdSchema } from "@/lib/schemas/row-id";

const baseVersion = z.coerce.number().int().nonnegative();

/** A choice that may be left open: an empty one is null. */
const optionalId = z.union([z.literal("").transform(() => null), rowIdSchema]).default(null);
const optionalDay = z
  .union([z.literal("").transform(() => null), z.iso.date("Give the last day as a date.")])
  .default(null);

const slots = <T extends z.ZodType>(name: string, count: number, schema: T) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at}`, schema]));

/** The places at the top of the front page, the lead's first; empty ones go to the newest stories. */
export const savePinsSchema = z
  .object({
    baseVersion,
    ...slots("story", MOST_PINS, optionalId),
    ...slots("until", MOST_PINS, optionalDay),
  })
  .transform(({ baseVersion, ...rest }) => {
    const fields: Readonly<Record<string, unknown>> = rest;
    const pins = Array.from({ length: MOST_PINS }, (_, at) => ({
      articleId: fields[`story${at}`],
      until: fields[`until${at}`] ?? null,
    }));
    return { baseVersion: Number(baseVersion), pins };
  })
  .pipe(
    z.object({
      baseVersion: z.number(),
      pins: z
        .array(z.object({ articleId: z.number().nullable(), until: z.string().nullable() }))
        .transform((pins) =>
          pins.flatMap(({ articleId, until }) => (articleId === null ? [] : [{ articleId, until }])),
        ),
    }),
  );

/** The sections in their order; empty places are left out. */
export const saveSectionsSchema = z
  .object({ baseVersion, ...slots("topic", MOST_SECTIONS, optionalId) })
  .transform(({ baseVersion, ...rest }) => ({
    baseVersion: Number(baseVersion),
    termIds: Object.values(rest).filter((value): value is number => typeof value === "number"),
  }));

/** Which choice to put back. */
export const putBackSchema = z.object({ baseVersion, what: z.enum(["pins", "sections"]) });

import { z } from "zod";
import { lineSchema, optionalLineSchema } from "@/lib/schemas/line";
import { rowIdSchema } from "@/lib/schemas/row-id";

const share = z.coerce.number().min(0).max(1);
const place = { mediaId: rowIdSchema, baseVersion: z.coerce.number().int().positive() };

/** What is said about a picture, at the version that was looked at. */
export const savePictureSchema = z.object({
  ...place,
  alt: lineSchema(1_000),
  caption: optionalLineSchema(2_000),
  credit: optionalLineSchema(300),
  licence: optionalLineSchema(300),
  focalX: share,
  focalY: share,
});

/** Which picture is taken off the list. */
export const removePictureSchema = z.object(place);

/** What a list of pictures is asked for. */
export const pictureListSchema = z.object({
  q: lineSchema(200).catch("").default(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

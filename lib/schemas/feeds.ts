import { z } from "zod";
import { FEED_INTERVALS, type FeedInterval } from "@/lib/domain/feeds";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { sourceOrNoneSchema } from "@/lib/schemas/sources";

const intervalSchema = z.coerce
  .number()
  .refine((minutes): minutes is FeedInterval => (FEED_INTERVALS as readonly number[]).includes(minutes), {
    message: "Choose how often from the list.",
  });

/** An address that people type: a missing scheme is https. */
const addressSchema = z
  .string()
  .trim()
  .max(2_000, "The address is too long.")
  .transform((address) => (/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`))
  .pipe(
    z.url({
      protocol: /^https?$/,
      message: "Please give a full address, such as https://news.example.org/feed.xml.",
    }),
  )
  .transform((address) => new URL(address).href);

/** Which address to fetch, how often, and whose texts are there. */
export const addFeedSchema = z.object({
  url: addressSchema,
  everyMinutes: intervalSchema,
  sourceId: sourceOrNoneSchema.default(null),
});

const MOST_AT_ONCE = 1_000;

/** Which feeds of a list to follow, and how often. */
export const followFeedsSchema = z.object({
  urls: z
    .array(addressSchema)
    .min(1, "Tick the feeds that you want.")
    .max(MOST_AT_ONCE, `Follow at most ${MOST_AT_ONCE} feeds at once.`),
  everyMinutes: intervalSchema,
});

/** What to do to which feed. */
export const changeFeedSchema = z.discriminatedUnion("verb", [
  z.object({ feedId: rowIdSchema, verb: z.enum(["fetch", "pause", "resume", "remove"]) }),
  z.object({ feedId: rowIdSchema, verb: z.literal("schedule"), everyMinutes: intervalSchema }),
  z.object({ feedId: rowIdSchema, verb: z.literal("source"), sourceId: sourceOrNoneSchema }),
]);

import { z } from "zod";
import { MOST_ENTRIES, NEWSLETTER_PERIODS, NEWSLETTER_SCOPES } from "@/lib/domain/newsletter";
import { LANGUAGE_TAG } from "@/lib/domain/site-identity";
import { lineSchema, storable } from "@/lib/schemas/line";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { tickedSchema } from "@/lib/schemas/ticked";

/** What the public form of a newsletter sends; `website` is the field that only programs fill in. */
export const subscribeSchema = z.object({
  newsletter: rowIdSchema,
  address: z.string().max(400),
  website: z.string().default(""),
});

const versionSchema = z.coerce.number().int().positive();
const nameSchema = lineSchema(120).pipe(z.string().min(1, "Give the newsletter a name."));
const textSchema = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => storable(text).replace(/\r\n?/g, "\n").trim());

/** A new newsletter. */
export const createNewsletterSchema = z.object({ name: nameSchema });

/** What writes a newsletter, at the version that was looked at. */
export const saveNewsletterSchema = z.object({
  newsletterId: rowIdSchema,
  baseVersion: versionSchema,
  name: nameSchema,
  intro: textSchema(2_000),
  language: lineSchema(35).pipe(
    z.string().regex(LANGUAGE_TAG, "Give the language as a tag such as en, de or pt-BR."),
  ),
  period: z.enum(NEWSLETTER_PERIODS),
  scope: z.enum(NEWSLETTER_SCOPES),
  termId: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    rowIdSchema.nullable(),
  ),
  query: lineSchema(200),
  isOpen: tickedSchema,
  draftsItself: tickedSchema,
});

/** An issue that something is done with. */
export const issueIdSchema = z.object({ issueId: rowIdSchema });

/** An issue at the version that was looked at. */
export const issueVersionSchema = z.object({ issueId: rowIdSchema, baseVersion: versionSchema });

/** What writes an issue; the articles come as JSON, in the order of the mail. */
export const saveIssueSchema = issueVersionSchema.extend({
  subject: lineSchema(200).pipe(z.string().min(1, "Give the mail a subject.")),
  intro: textSchema(10_000),
  articleIds: z
    .string()
    .max(2_000)
    .transform((text): unknown => text.split(",").filter(Boolean))
    .pipe(z.array(rowIdSchema).max(MOST_ENTRIES, `One mail holds at most ${MOST_ENTRIES} articles.`)),
});

/** When an issue is to go out, as an instant; empty: now. */
export const sendIssueSchema = issueVersionSchema.extend({
  sendAt: z
    .union([z.literal(""), z.iso.datetime({ offset: true, error: "Choose a day and a time." })])
    .optional()
    .transform((text) => (text ? new Date(text) : null)),
});

/** A newsletter that something is done with. */
export const newsletterIdSchema = z.object({ newsletterId: rowIdSchema });

/** A subscriber that is to be forgotten. */
export const removeSubscriberSchema = z.object({ subscriberId: rowIdSchema });

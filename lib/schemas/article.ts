import { z } from "zod";
import { LONGEST_CORRECTION } from "@/lib/domain/correction";
import { TAG_TYPES } from "@/lib/domain/ingest";
import { isStorable, issuedAtFrom } from "@/lib/domain/issued-at";
import { type RichTextDoc, richTextDocSchema } from "@/lib/domain/rich-text";
import { lineSchema, optionalAddressSchema, optionalLineSchema, storable } from "@/lib/schemas/line";

const DEEPEST = 60;

/** The most characters of each field; a draft made from an item is cut to them. */
export const LONGEST = {
  headline: 1_000,
  kicker: 500,
  standfirst: 10_000,
  byline: 1_000,
  sourceName: 500,
  canonicalUrl: 2_000,
} as const;

/** BCP 47, as far as we use it. */
export const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** A tag as the editor chose it. */
export const tagSchema = z.object({ type: z.enum(TAG_TYPES), name: lineSchema(200).pipe(z.string().min(1)) });

/** A moment that someone chose, in ISO 8601. */
const momentSchema = z.iso
  .datetime({ offset: true })
  .refine((text) => isStorable(new Date(text)), "Choose a date in the years 1 to 9999.");

/** A body as its editor sends it. */
export const bodySchema = z
  .unknown()
  .refine((value) => depthOf(value) <= DEEPEST, "The text is nested too deeply.")
  .transform((value): unknown => JSON.parse(JSON.stringify(value ?? null), cleanString))
  .pipe(richTextDocSchema);

/** What the editor's form holds, as the server takes it. */
export const articleFieldsSchema = z.object({
  headline: lineSchema(LONGEST.headline),
  kicker: optionalLineSchema(LONGEST.kicker),
  standfirst: optionalLineSchema(LONGEST.standfirst),
  byline: optionalLineSchema(LONGEST.byline),
  issuedOn: optionalLineSchema(40).refine(
    (text) => text === null || issuedAtFrom(text) !== null,
    "The date must look like 2026-03-01.",
  ),
  language: lineSchema(20).pipe(z.string().regex(LANGUAGE, "Choose a language.")),
  slug: lineSchema(200),
  sourceName: optionalLineSchema(LONGEST.sourceName),
  canonicalUrl: optionalAddressSchema(LONGEST.canonicalUrl),
  embargoUntil: momentSchema.nullable(),
  tags: z.array(tagSchema).max(60),
  body: bodySchema,
});

const baseVersion = z.number().int().positive();

/** What saves an article. */
export const saveArticleSchema = z.object({
  baseVersion,
  /** Whether the person chose to change what readers see now; autosave never does. */
  applyToLive: z.boolean().default(false),
  /** With the sentence that tells readers what was wrong. */
  correction: z
    .object({
      note: lineSchema(LONGEST_CORRECTION).pipe(
        z.string().min(1, "Tell readers in a sentence what was wrong."),
      ),
    })
    .nullable()
    .default(null),
  fields: articleFieldsSchema,
});

/** What takes an article to another status. */
export const moveArticleSchema = z.discriminatedUnion("action", [
  z.object({ action: z.enum(["publish", "unpublish", "unschedule", "trash", "restore"]), baseVersion }),
  z.object({ action: z.literal("schedule"), baseVersion, publishAt: momentSchema }),
]);

/** What begins an article by hand. */
export const createArticleSchema = z.object({
  headline: lineSchema(LONGEST.headline).default(""),
  language: lineSchema(20).default("en"),
});

export type ArticleFields = z.infer<typeof articleFieldsSchema> & { readonly body: RichTextDoc };
export type TagInput = z.infer<typeof tagSchema>;
export type MoveArticle = z.infer<typeof moveArticleSchema>;

const cleanString = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? storable(value) : value;

/** Counted without recursion, so that a hostile body can't overflow the stack. */
function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.length > 0 && depth <= DEEPEST * 2) {
    level = level.flatMap((entry) => (entry && typeof entry === "object" ? Object.values(entry) : []));
    depth += 1;
  }
  return depth / 2;
}

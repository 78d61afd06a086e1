import { z } from "zod";
import { TAG_TYPES } from "@/lib/domain/ingest";
import { LONGEST_DESCRIPTION, TERM_STATES, VOCABULARY_MODES } from "@/lib/domain/term";
import { rowIdSchema } from "@/lib/schemas/row-id";

const name = z.string().trim().min(1, "Give the tag a name.").max(200, "Use at most 200 characters.");
const blank = (value: unknown) => (value === "" ? undefined : value);

/** What the address of the tags screen may say; anything else is ignored. */
export const termFilterSchema = z.object({
  type: z.preprocess(blank, z.enum(TAG_TYPES).nullable().default(null)).catch(null),
  state: z.enum(TERM_STATES).catch("active"),
  q: z.string().trim().max(200).catch(""),
  after: z.preprocess(blank, z.string().max(300).nullable().default(null)).catch(null),
});

/** Rename a tag that had the name `from` on the screen. */
export const renameTermSchema = z.object({ termId: rowIdSchema, from: z.string(), name });

/** Merge a tag into the one of this type and name. */
export const mergeTermSchema = z.object({ termId: rowIdSchema, type: z.enum(TAG_TYPES), into: name });

/** Approve a tag. */
export const termIdSchema = z.object({ termId: rowIdSchema });

/** Remove or reject a tag, in favour of the one of this type and name where it is given. */
export const removeTermSchema = z.object({
  termId: rowIdSchema,
  type: z.enum(TAG_TYPES).optional(),
  instead: name.optional(),
});

/** Say that two tags are different. */
export const partTermsSchema = z.object({ oneId: rowIdSchema, otherId: rowIdSchema });

/** Say whether new tags are proposals. */
export const vocabularyModeSchema = z.object({ mode: z.enum(VOCABULARY_MODES) });

/** Undo a change of a tag. */
export const undoTermChangeSchema = z.object({ changeId: rowIdSchema });

const spellings = z
  .string()
  .max(10_000, "That is too long.")
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
const description = z
  .string()
  .trim()
  .max(LONGEST_DESCRIPTION, `Use at most ${LONGEST_DESCRIPTION} characters.`)
  .transform((text) => text.replace(/\r\n?/g, "\n"));
const broader = z.string().trim().max(200);

/** Other spellings, one a line, the broader tag and the text about it; all also as the person looked at them. */
export const saveTermSchema = z.object({
  termId: rowIdSchema,
  ...{ aliases: spellings, broader, seenAliases: spellings, seenBroader: broader },
  ...{ description, seenDescription: description },
});

/** So many at once can still be looked over, and are added within a moment. */
const MOST_TAGS = 1_000;
const SPELLING_BORDER = "|";

/** One tag a line, its other spellings behind it. */
const writtenTags = z
  .string()
  .max(200_000, "That is too long. Add the tags in several parts.")
  .transform((text) =>
    text
      .split("\n")
      .map(readWrittenTag)
      .filter(({ name }) => name !== ""),
  )
  .pipe(
    z
      .array(
        z.object({
          name,
          aliases: z.array(z.string().max(200, "Use at most 200 characters for a spelling.")),
        }),
      )
      .min(1, "Write at least one tag.")
      .max(MOST_TAGS, `Add at most ${MOST_TAGS} tags at once.`),
  );

function readWrittenTag(line: string): { name: string; aliases: string[] } {
  const [name = "", ...aliases] = line.split(SPELLING_BORDER).map((part) => part.trim());
  return { name, aliases: aliases.filter((alias) => alias !== "") };
}

/** Tags to add to the vocabulary, and the one that they all stand under. */
export const addTermsSchema = z.object({ type: z.enum(TAG_TYPES), tags: writtenTags, broader });

const asked = z.string().trim().max(200).catch("");

/** What the address of a tag's page may ask to see: a merge, a removal in favour of another tag, a broader one. */
export const termPreviewSchema = z.object({
  ...{ into: asked, instead: asked, broader: asked },
  type: z.enum(TAG_TYPES).nullable().catch(null),
});

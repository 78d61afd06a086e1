import { z } from "zod";
import { isStepName } from "@/lib/domain/cleaning-steps";
import { LONGEST_LINE, lineOfStep } from "@/lib/domain/line-rules";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** Says what a file is. */
export const RECIPE_FILE = "copydesk-recipe";

const LARGEST_FILE = 256_000;
const MOST_STEPS = 2_000;

const isKnown = (name: string) => isStepName(name) || (lineOfStep(name)?.length ?? Infinity) <= LONGEST_LINE;

/** A recipe as it is taken from one desk to another; steps that this release does not know are left out. */
export const recipeFileSchema = z.object({
  kind: z.literal(RECIPE_FILE, "This file holds no recipe."),
  steps: z
    .record(z.string().max(LONGEST_LINE + 20), z.boolean())
    .refine((steps) => Object.keys(steps).length <= MOST_STEPS, "This recipe has too many steps.")
    .transform((steps) => Object.fromEntries(Object.entries(steps).filter(([name]) => isKnown(name)))),
});

/** A version of a source’s recipe. */
export const recipeVersionSchema = z.object({
  sourceId: rowIdSchema,
  version: z.coerce.number().int().positive(),
});

/** A recipe’s file, and the source that it is for. */
export const importRecipeSchema = z.object({
  sourceId: rowIdSchema,
  file: z
    .instanceof(File, { message: "Choose a file." })
    .refine(({ size }) => size > 0, "Choose a file.")
    .refine(({ size }) => size <= LARGEST_FILE, "This file is too large to be a recipe."),
});

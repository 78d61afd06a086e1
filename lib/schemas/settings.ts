import { z } from "zod";
import { LANGUAGE_TAG } from "@/lib/domain/site-identity";
import { lineSchema } from "@/lib/schemas/line";

const filled = (longest: number, problem: string) => lineSchema(longest).pipe(z.string().min(1, problem));

/** What the site calls itself, at the version that was looked at; 0 where nothing was ever saved. */
export const saveSiteSettingsSchema = z.object({
  baseVersion: z.coerce.number().int().nonnegative(),
  name: filled(80, "Give the site a name."),
  tagline: filled(160, "Give the site a line below its name."),
  description: filled(500, "Say in a sentence what the site is; search engines show it."),
  language: lineSchema(35).pipe(
    z.string().regex(LANGUAGE_TAG, "Give the language as a tag such as en, de or pt-BR."),
  ),
});

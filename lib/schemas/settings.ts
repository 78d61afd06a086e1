import { z } from "zod";
import { COLOUR } from "@/lib/domain/accent";
import { isTimeZone, LANGUAGE_TAG } from "@/lib/domain/site-identity";
import { SITE_LANGUAGES } from "@/lib/domain/site-languages";
import { FONT_PAIRS, FRONTS, THEMES } from "@/lib/domain/site-looks";
import { lineSchema } from "@/lib/schemas/line";
import { rowIdSchema } from "@/lib/schemas/row-id";

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
  timeZone: z.string().refine(isTimeZone, "Choose one of the time zones."),
});

/** The languages that readers may choose. */
export const readerLanguagesSchema = z.array(z.enum(SITE_LANGUAGES));

/** Whether this site is its own hub, at the version that was looked at. */
export const saveWebsubSchema = z.object({
  baseVersion: z.coerce.number().int().nonnegative(),
  isOn: z.enum(["no", "yes"]).transform((choice) => choice === "yes"),
});

/** How the public site looks, at the version that was looked at. */
export const saveLooksSchema = z.object({
  baseVersion: z.coerce.number().int().nonnegative(),
  theme: z.enum(THEMES),
  accent: z.string().regex(COLOUR, "Give the colour as # and six digits, such as #2145c7."),
  fonts: z.enum(FONT_PAIRS),
  front: z.enum(FRONTS),
  mostRead: z.enum(["no", "yes"]).transform((choice) => choice === "yes"),
  logoId: z.union([z.literal("").transform(() => null), rowIdSchema]).default(null),
});

import { z } from "zod";
import { COLOUR } from "@/lib/domain/accent";

/** The setting that holds how the public site looks. */
export const LOOKS_SETTING = "looks";

/** Characters that the public site can have; each is complete on every page. */
export const THEMES = ["broadsheet", "magazine", "bulletin"] as const;
export type Theme = (typeof THEMES)[number];

/** Pairs of fonts, headlines first; `theme` is what the theme was drawn with. */
export const FONT_PAIRS = ["theme", "serif-serif", "sans-serif", "sans-sans"] as const;
export type FontPair = (typeof FONT_PAIRS)[number];

/** How the front page is laid out. */
export const FRONTS = ["top", "sections", "latest"] as const;
export type Front = (typeof FRONTS)[number];

/** How the public site looks. */
export interface SiteLooks {
  readonly theme: Theme;
  /** `#rrggbb`, as it was chosen: what is shown of it is legible. */
  readonly accent: string;
  readonly fonts: FontPair;
  readonly front: Front;
  /** A picture of the desk that stands in the place of the name; null for the name itself. */
  readonly logoId: number | null;
  /** Whether reads are counted, and the front page shows what is read most. */
  readonly mostRead: boolean;
}

const DEFAULTS: SiteLooks = {
  theme: "broadsheet",
  accent: "#2145c7",
  fonts: "theme",
  front: "top",
  logoId: null,
  mostRead: false,
};

const schema = z
  .object({
    theme: z.enum(THEMES).catch(DEFAULTS.theme),
    accent: z.string().regex(COLOUR).catch(DEFAULTS.accent),
    fonts: z.enum(FONT_PAIRS).catch(DEFAULTS.fonts),
    front: z.enum(FRONTS).catch(DEFAULTS.front),
    logoId: z.number().int().positive().nullable().catch(null),
    mostRead: z.boolean().catch(false),
  })
  .catch(DEFAULTS);

/** The looks as they were stored; whatever is missing or makes no sense has a default. */
export function siteLooksFrom(stored: unknown): SiteLooks {
  return schema.parse(stored);
}

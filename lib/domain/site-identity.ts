import { z } from "zod";
import { SITE_LANGUAGES, type SiteLanguage, siteLanguageOf } from "@/lib/domain/site-languages";

/** The setting that holds what the site calls itself. */
export const SITE_SETTING = "site";

/** What the site calls itself. */
export interface SiteIdentity {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  /** BCP 47 tag of most of its articles, and of the site's own words. */
  readonly language: string;
  /** Languages that readers may choose for the site's own words. */
  readonly readerLanguages: readonly SiteLanguage[];
  /** IANA name of the zone by whose clocks readers are told of moments. */
  readonly timeZone: string;
}

const DEFAULTS: SiteIdentity = {
  name: "Copydesk",
  tagline: "News, gathered and edited with its sources shown",
  description: "News from many sources, gathered, edited and published with the source of every text.",
  language: "en",
  readerLanguages: [],
  timeZone: "UTC",
};

/** What a BCP 47 tag looks like, as far as a site needs one. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** Whether this runtime knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name || "none" }) !== null;
  } catch {
    return false;
  }
}

const text = (fallback: string) => z.string().trim().min(1).max(500).catch(fallback);

const schema = z
  .object({
    name: text(DEFAULTS.name),
    tagline: text(DEFAULTS.tagline),
    description: text(DEFAULTS.description),
    language: z.string().regex(LANGUAGE_TAG).catch(DEFAULTS.language),
    readerLanguages: z.array(z.enum(SITE_LANGUAGES)).readonly().catch([]),
    timeZone: z.string().refine(isTimeZone).catch(DEFAULTS.timeZone),
  })
  .catch(DEFAULTS);

/** The site's identity as it was stored; whatever is missing or makes no sense has a default. */
export function siteIdentityFrom(stored: unknown): SiteIdentity {
  return schema.parse(stored);
}

/** The languages that readers may choose besides the one that the site speaks anyway. */
export function readerLanguages({ language, readerLanguages: allowed }: SiteIdentity): SiteLanguage[] {
  const own = siteLanguageOf(language);
  return SITE_LANGUAGES.filter((one) => one !== own && allowed.includes(one));
}

import { SITE_LANGUAGES, type SiteLanguage } from "@/lib/domain/site-languages";

/** Light or dark, where a reader has chosen; null where the device decides. */
export type Scheme = "light" | "dark";

/** What a reader has chosen; null where nothing was, or where it does not count. */
export interface ReaderChoice {
  readonly scheme: Scheme | null;
  /** Of the site's own words. */
  readonly language: SiteLanguage | null;
}

/** The cookies that keep the choices: they say nothing else, so that they are no mark of anybody. */
export const SCHEME_COOKIE = "copydesk.scheme";
export const LANGUAGE_COOKIE = "copydesk.language";

/** The choice of who has not chosen. */
export const NO_CHOICE: ReaderChoice = { scheme: null, language: null };

const SCHEME = /(?:^|;\s*)copydesk\.scheme=(light|dark)(?:;|$)/;
const LANGUAGE = new RegExp(`(?:^|;\\s*)copydesk\\.language=(${SITE_LANGUAGES.join("|")})(?:;|$)`);

/** What the reader has chosen, as the request's `Cookie` header says; whatever else stands there is nothing. */
export function choiceOf(cookie: string | null | undefined): ReaderChoice {
  if (!cookie) return NO_CHOICE;
  const scheme = SCHEME.exec(cookie)?.[1] ?? null;
  const language = LANGUAGE.exec(cookie)?.[1] ?? null;
  return { scheme: scheme as Scheme | null, language: language as SiteLanguage | null };
}

/** The `Cookie` header that says this choice and nothing else; null for none. */
export function cookieOf({ scheme, language }: ReaderChoice): string | null {
  const parts = [scheme && `${SCHEME_COOKIE}=${scheme}`, language && `${LANGUAGE_COOKIE}=${language}`];
  return parts.filter(Boolean).join("; ") || null;
}

import { THEMES, type Theme } from "@/lib/domain/site-looks";

/** Kinds of public pages by what is drawn on them. */
export const PAGE_STYLES = ["front", "article", "list", "newsletter", "developers"] as const;
export type PageStyles = (typeof PAGE_STYLES)[number];

/** A style sheet of public pages: that of a kind of page, or that of a theme. In a page that is served they stand themselves. */
export type SiteStyles = `pages/${PageStyles}` | `themes/${Theme}`;
export const SITE_STYLES: readonly SiteStyles[] = [
  ...PAGE_STYLES.map((kind) => `pages/${kind}` as const),
  ...THEMES.map((theme) => `themes/${theme}` as const),
];

/** Where a page asks for a style sheet. */
export const stylesPath = (name: SiteStyles): string => `/styles/${name}.css`;

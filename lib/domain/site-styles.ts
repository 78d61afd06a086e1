/** The style sheets of public pages. In a page that is served they stand themselves. */
export const SITE_STYLES = ["site", "newsletters"] as const;
export type SiteStyles = (typeof SITE_STYLES)[number];

/** Where a page asks for a style sheet. */
export const stylesPath = (name: SiteStyles): string => `/styles/${name}.css`;

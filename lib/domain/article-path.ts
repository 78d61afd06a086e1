/** Path of an article's page, as links have it. */
export const articlePath = (slug: string): string => plainArticlePath(encodeURIComponent(slug));

/** The same without escapes, as redirects keep it and people read it. */
export const plainArticlePath = (slug: string): string => `/articles/${slug}`;

/** Life of a page such as the imprint. */
export const PAGE_STATES = ["draft", "published", "trashed"] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** First parts of addresses that are taken by the site, the desk or the machine. */
const RESERVED = new Set([
  ...[
    "admin",
    "api",
    "archive",
    "articles",
    "developers",
    "countries",
    "invite",
    "login",
    "media",
    "newsletter",
    "newsletters",
    "preferences",
    "reset",
  ],
  ...["search", "sections", "setup", "topics", "websub", "_next"],
]);

/** Why a page can't stand under `slug`, in words; null where it can. */
export function problemOfPageSlug(slug: string): string | null {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    return "Use small letters, digits and single hyphens for the address.";
  return RESERVED.has(slug) ? `“/${slug}” is an address of the site itself. Choose another one.` : null;
}

/** Path of a page. */
export const sitePagePath = (slug: string): string => `/${slug}`;

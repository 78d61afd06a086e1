/** How much of its texts a source lets others publish. */
export const REPUBLISH_RIGHTS = ["full", "excerpt", "none"] as const;
export type RepublishRight = (typeof REPUBLISH_RIGHTS)[number];

/** The most characters that are quoted of a text that may not be published in full. */
export const LONGEST_EXCERPT = 400;

/** Where a term stands: proposed ones are on drafts alone until somebody approves them; removed ones wait to be put back. */
export const TERM_STATES = ["active", "proposed", "removed"] as const;
export type TermState = (typeof TERM_STATES)[number];

/** What can be done to a term and undone. */
export const TERM_CHANGES = ["renamed", "merged", "removed", "placed"] as const;
export type TermChangeKind = (typeof TERM_CHANGES)[number];

/** How new tags come into the vocabulary: as proposals that a publisher approves, or at once. */
export const VOCABULARY_MODES = ["closed", "open"] as const;
export type VocabularyMode = (typeof VOCABULARY_MODES)[number];

/** Longest text about a tag, in letters. */
export const LONGEST_DESCRIPTION = 2_000;

/** Path of a term's public page without escapes, as redirects keep it. */
export const plainTopicPath = (slug: string): string => `/topics/${slug}`;

/** How much of its texts a source lets others publish. */
export const REPUBLISH_RIGHTS = ["full", "excerpt", "none"] as const;
export type RepublishRight = (typeof REPUBLISH_RIGHTS)[number];

/** The most characters that are quoted of a text that may not be published in full. */
export const LONGEST_EXCERPT = 400;

/**
 * The words that stand for a text which may be quoted and not published: its standfirst, or else its beginning, no
 * further than `db/queries/republish-rule.ts` lets readers see.
 */
export function excerptWords(standfirst: string | null, text: string): string {
  const words = standfirst || text;
  if (words.length <= LONGEST_EXCERPT) return words;
  const cut = words.slice(0, LONGEST_EXCERPT - 1);
  const end = cut.search(/\s\S*$/);
  return end > 0 ? cut.slice(0, end) : cut;
}

/** Headlines of a made-up list; no two share a word that tells. */
export const HARBOUR_HEADLINES = [
  "The crane is up again",
  "Why the ferry was late on Monday",
  "Tools for the old quay",
  "A bridge in the western harbour",
  "Who owns the lighthouse now?",
] as const;

/** A text that goes with such a headline. */
export const harbourTeaser = (headline: string): string =>
  `What is known so far about it was told by the harbour office on the same morning: ${headline.toLowerCase()}.`;

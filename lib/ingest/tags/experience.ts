/** How editors have decided about a suggested tag so far. */
export interface Experience {
  readonly accepted: number;
  readonly rejected: number;
}

/** The text's own word counts as so many decisions. */
const WEIGHT_OF_TEXT = 4;
/** Before so many rejections nothing is held back. */
const ENOUGH_REJECTIONS = 4;
const HOPELESS = 0.35;

/** How sure a suggestion is, by its text and by what editors made of the same tag before. */
export function weighSuggestion(confidence: number, { accepted, rejected }: Experience): number {
  const weighed = (confidence * WEIGHT_OF_TEXT + accepted) / (WEIGHT_OF_TEXT + accepted + rejected);
  return Math.round(100 * weighed) / 100;
}

/** Whether a tag was turned down so often that it is shown only to those who ask for it. */
export function isHopeless(confidence: number, experience: Experience): boolean {
  return experience.rejected >= ENOUGH_REJECTIONS && weighSuggestion(confidence, experience) < HOPELESS;
}

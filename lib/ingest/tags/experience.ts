/** So many decisions for and against. */
export interface Decisions {
  readonly accepted: number;
  readonly rejected: number;
}

/** How editors have decided about a suggested tag so far. */
export interface Experience extends Decisions {
  /** In items of the same source. */
  readonly inSource?: Decisions | undefined;
  /** Where the same words triggered it. */
  readonly byWords?: Decisions | undefined;
}

/** What is expected beforehand counts as so many decisions. */
const WEIGHT_OF_PRIOR = 4;
/** Before so many rejections nothing is held back. */
const ENOUGH_REJECTIONS = 4;
const HOPELESS = 0.35;

/**
 * How sure a suggestion is, by its text and by what editors made of the same tag before.
 *
 * A small hierarchical model: the text's confidence is what is expected of the tag, the tag's own record what is
 * expected of it in this source, and that what is expected of it where these words stand. Each decision counts once,
 * at the narrowest level that it fits.
 */
export function weighSuggestion(confidence: number, experience: Experience): number {
  const { inSource = NONE, byWords = NONE } = experience;
  const ofSource = without(inSource, byWords);
  const levels = [without(without(experience, byWords), ofSource), ofSource, byWords];
  return Math.round(100 * levels.reduce(update, confidence)) / 100;
}

const NONE: Decisions = { accepted: 0, rejected: 0 };

const without = (all: Decisions, some: Decisions): Decisions => ({
  accepted: Math.max(0, all.accepted - some.accepted),
  rejected: Math.max(0, all.rejected - some.rejected),
});

/** The mean of a beta distribution: what was expected, and what was decided. */
function update(prior: number, { accepted, rejected }: Decisions): number {
  return (prior * WEIGHT_OF_PRIOR + accepted) / (WEIGHT_OF_PRIOR + accepted + rejected);
}

/** Whether a tag was turned down so often that it is shown only to those who ask for it. */
export function isHopeless(confidence: number, experience: Experience): boolean {
  return experience.rejected >= ENOUGH_REJECTIONS && weighSuggestion(confidence, experience) < HOPELESS;
}

/** Neighbouring items must differ; more colours than this are hard to tell apart. Each has a `[data-colour]` rule. */
const COLOURS = 6;

/** The colour of an item, by its place among the others: the same in a list as in the text beside it. */
export const itemColour = (position: number): number => position % COLOURS;

import type { StepSwitches } from "@/lib/domain/cleaning-steps";

/** What is set for all texts of a source. Parts that an older release does not know are kept as they are. */
export interface RecipeContent {
  readonly steps: StepSwitches;
}

/** What is set for a source before anybody has set anything. */
export const EMPTY_RECIPE: RecipeContent = { steps: {} };

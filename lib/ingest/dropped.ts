/** Text that is part of no item, and why: `channel header`, `menu`, `repeated teaser`. */
export interface Dropped {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  /** Set for a record that ought to have been an item. */
  readonly problem?: RowProblem;
}

/** Reason of a line that names the section which the items below it stand in. */
export const SECTION_LABEL = "section label";

/** Why a record of a table or list is no item, for the person who mends it. */
export interface RowProblem {
  /** Stable and kebab-case. */
  readonly code: string;
  /** A sentence for the screen. */
  readonly message: string;
  /** Number of its first line in the text, from 1. */
  readonly line: number;
  /** Its cells as far as they can be told apart; absent where the record has none. */
  readonly cells?: readonly string[];
  /** Where the text of its table or list begins. */
  readonly table?: number;
}

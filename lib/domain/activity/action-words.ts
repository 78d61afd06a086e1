import type { Detail, Piece, Sentence } from "@/lib/domain/activity/sentence";

/** What the words about one event may speak of. */
export interface Told {
  /** The thing that it is about; null for what no row stands for. */
  readonly it: Piece | null;
  readonly detail: Detail;
  /** Nobody did it just then: the desk did what somebody had decided earlier. */
  readonly isByDesk: boolean;
}

/** How an action is told. */
export interface ActionWords {
  /** What stands in front of its subject, without or with a word for it, or the whole sentence; it reads well without any detail. */
  readonly one: string | readonly [verb: string, noun: string] | ((told: Told) => Sentence);
  /**
   * Many in a row: “moved … to the trash”, “article”, and the plural where it is another one; how many stand in place
   * of the dots, or behind. Without it each has a line of its own.
   */
  readonly many?: readonly [words: string, one: string, many?: string];
}

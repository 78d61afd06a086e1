/** What tells how alike two texts are without looking at them again. */
export interface TextSketches {
  /** MinHash sketch of the runs of three words; empty for texts too short to have any. */
  readonly words: string;
  /** How many runs of words there are. */
  readonly wordRuns: number;
  /** The same of runs of six signs, which misspelt words still share. */
  readonly signs: string;
  readonly signRuns: number;
  /** Its numbers, ordinals, months and days, each as a number that stands for the word. */
  readonly marks: readonly number[];
}

/** What an item says of itself that tells it from others of a series; each list short and without repetitions. */
export interface ItemTraits {
  /** Made from the first sentence: it differs where the copy begins elsewhere. */
  readonly titleDerived: boolean;
  /** Too short to be the same item on another day. */
  readonly isShort: boolean;
  /** Marks of the title and of the first sentence, as in the sketches. */
  readonly titleMarks: readonly number[];
  readonly leadMarks: readonly number[];
  readonly titlePlaces: readonly string[];
  /** Names of single occasions that stand up front: “7th Conference of …”. */
  readonly occasions: readonly string[];
  /** Days and towns of what is told, only where there is a subject. */
  readonly days: readonly string[];
  readonly towns: readonly string[];
  /** Projects and processes that are mentioned. */
  readonly subjects: readonly string[];
  /** Those of them that the item is about: a project always, a process where the title names it. */
  readonly topics: readonly string[];
  /** Towns that its title or first lines name. */
  readonly scenes: readonly string[];
  /** The telling words of title and first lines, only where there is a scene. */
  readonly story: readonly string[];
}

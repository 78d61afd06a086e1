/** How to tell one topic of the desk by a text's words: learned from the articles that editors gave it to. */
export interface TopicProfile {
  readonly name: string;
  /** Folded words with what each speaks for the topic, as the logarithm of its odds. */
  readonly words: readonly (readonly [word: string, weight: number])[];
  /** The sum of weights from which on the topic is suggested, and the one that is beyond doubt. */
  readonly from: number;
  readonly sure: number;
}

/** How often words stand together in a text: pairs and runs of three, in lower case. */
export class WordRuns {
  readonly #counts = new Map<string, number>();

  constructor(text: string) {
    let [first, second] = ["", ""];
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+|[.!?]/gu)) {
      this.#add(`${second} ${word}`);
      this.#add(`${first} ${second} ${word}`);
      [first, second] = [second, word];
    }
  }

  #add(run: string): void {
    this.#counts.set(run, (this.#counts.get(run) ?? 0) + 1);
  }

  /** How often the words stand together, as they are given: parted by one blank, in any case. */
  count(run: string): number {
    return this.#counts.get(run.toLowerCase()) ?? 0;
  }
}

/** More tags remembered than this, and everything is taken as changed. */
const MOST_TAGS = 20_000;

/** When a page was read, and what it depends on. */
export interface Dated {
  /** `Generations.current` before the first of its queries. */
  readonly generation: number;
  /** The tags of the only changes that can matter to it, or null where all can. */
  readonly tags: readonly string[] | null;
}

/** Counts changes, and remembers for which of them a page is too old. */
export class Generations {
  current = 0;
  /** The first generation that is still good: of pages without tags, and of those with tags. */
  #untagged = 0;
  #tagged = 0;
  readonly #changedIn = new Map<string, number>();

  /** Whether nothing that `page` depends on has changed since it was read. */
  isFresh({ generation, tags }: Dated): boolean {
    if (tags === null) return generation >= this.#untagged;
    if (generation < this.#tagged) return false;
    return tags.every((tag) => (this.#changedIn.get(tag) ?? 0) <= generation);
  }

  /** Something under these tags has changed. */
  note(tags: readonly string[]): void {
    if (tags.length === 0) return;
    this.current += 1;
    this.#untagged = this.current;
    for (const tag of tags) this.#changedIn.set(tag, this.current);
    if (this.#changedIn.size > MOST_TAGS) this.forgetAll();
  }

  /** All may have changed. */
  forgetAll(): void {
    this.current += 1;
    this.#untagged = this.current;
    this.#tagged = this.current;
    this.#changedIn.clear();
  }
}

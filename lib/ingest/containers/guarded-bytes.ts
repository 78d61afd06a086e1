/** So often a reader may ask for more behind the end: some do so a few times. */
const MOST_ASKED = 20;

/** Bytes of a stream for a reader that goes on asking behind their end, or takes any length for a head. */
export class GuardedBytes implements AsyncIterable<Uint8Array> {
  readonly #bytes: AsyncIterator<Uint8Array>;
  readonly #longestHead: number;
  #headLeft: number | null;
  #asked = 0;

  constructor(bytes: AsyncIterable<Uint8Array>, longestHead: number) {
    this.#bytes = bytes[Symbol.asyncIterator]();
    this.#longestHead = longestHead;
    this.#headLeft = longestHead;
  }

  /** What comes next is a head, which has a bound, or is not. */
  set isHead(isHead: boolean) {
    this.#headLeft = isHead ? this.#longestHead : null;
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return { next: () => this.#next() };
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    const result = await this.#bytes.next();
    if (result.done) this.#asked++;
    else if (this.#headLeft !== null) this.#headLeft -= result.value.length;
    if (this.#asked > MOST_ASKED) throw new Error("The end was read too often.");
    if (this.#headLeft !== null && this.#headLeft < 0) throw new Error("The head is too long.");
    return result;
  }
}

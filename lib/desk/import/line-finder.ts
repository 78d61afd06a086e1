/** Code units that are looked at in one go. */
const WINDOW = 1_000_000;

/** Tells in which line of a text a place is; fastest for places in the order of the text. */
export class LineFinder {
  readonly #read: (start: number, end: number) => Promise<string | null>;
  #at = 0;
  #line = 1;

  /** `read` gives a window of the text. */
  constructor(read: (start: number, end: number) => Promise<string | null>) {
    this.#read = read;
  }

  /** The number of the line, from 1. */
  async lineAt(place: number): Promise<number> {
    if (place < this.#at) [this.#at, this.#line] = [0, 1];
    while (this.#at < place) {
      const end = Math.min(place, this.#at + WINDOW);
      const text = (await this.#read(this.#at, end)) ?? "";
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#line++;
      this.#at = end;
    }
    return this.#line;
  }
}

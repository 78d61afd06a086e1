/** As much of what a document type declares as is looked at. */
const MOST_DECLARED = 64 * 1024;

/** Passes over a document type or another declaration, and keeps what the former declares inside the document. */
export class DoctypeSkipper {
  #quote = "";
  #isSubset = false;
  #isComment = false;
  /** The last signs, where a comment may begin or end across two pieces. */
  #last = "";
  #declared = "";

  /** What is declared in the document itself, without its comments. */
  get declared(): string {
    return this.#declared;
  }

  start(): void {
    this.#quote = "";
    this.#isSubset = false;
    this.#isComment = false;
    this.#last = "";
    this.#declared = "";
  }

  /** The offset behind the declaration, or null where it goes on in the next piece. */
  skip(text: string, from: number): number | null {
    for (let at = from; at < text.length; at++) {
      const sign = text.charAt(at);
      this.#last = (this.#last + sign).slice(-4);
      const isKept = this.#isSubset && !this.#isComment && this.#declared.length < MOST_DECLARED;
      if (isKept) this.#declared += sign;
      if (this.#isComment) this.#isComment = !this.#last.endsWith("-->");
      else if (this.#quote !== "") {
        if (sign === this.#quote) this.#quote = "";
      } else if (this.#last === "<!--") this.#isComment = true;
      else if (this.#isSubset && (sign === '"' || sign === "'")) this.#quote = sign;
      else if (sign === "[") this.#isSubset = true;
      else if (sign === "]") this.#isSubset = false;
      else if (sign === ">" && !this.#isSubset) return at + 1;
    }
    return null;
  }
}

/** What the next token is; `none` where the text that is there so far ends. */
export type JsonToken = "{" | "}" | "[" | "]" | "," | ":" | "string" | "scalar" | "none";

const SPACE = /[\s\ufeff]*/y;
const SCALAR = /[^\s{}[\],:"]+/y;

/**
 * Cuts JSON that comes in pieces into tokens, without judging it: broken JSON has tokens too.
 *
 * Only what `keep` asks for stays in memory.
 */
export class JsonTokens {
  /** Offsets of the last token in the whole text. */
  start = 0;
  end = 0;
  #text = "";
  #base = 0;
  #at = 0;
  /** Where the search for the end of an open string goes on; -1 outside strings. */
  #searchAt = -1;
  #isOver = false;
  #lines = { to: 0, count: 1 };

  /** Add a piece; what stands before `keepFrom` will not be asked for again. */
  push(text: string, keepFrom: number): void {
    this.lineAt(keepFrom);
    const kept = Math.max(0, Math.min(keepFrom, this.#base + this.#at) - this.#base);
    this.#text = this.#text.slice(kept) + text;
    this.#base += kept;
    this.#at -= kept;
    if (this.#searchAt >= 0) this.#searchAt -= kept;
  }

  /** The text is over. */
  finish(): void {
    this.#isOver = true;
  }

  /** Read on from an earlier offset, which must have been kept. */
  rewind(offset: number): void {
    this.#at = offset - this.#base;
    this.#searchAt = -1;
  }

  /** The text between two offsets. */
  slice(start: number, end: number): string {
    return this.#text.slice(start - this.#base, end - this.#base);
  }

  /** Let go of a string that is open, but not of where it ends. */
  dropOpenString(): void {
    const isEscaping = backslashesBefore(this.#text, this.#text.length) % 2 === 1;
    this.lineAt(this.length);
    const kept = isEscaping ? '"\\' : '"';
    this.#base = this.length - kept.length;
    this.#text = kept;
    this.#at = 0;
    this.#searchAt = kept.length;
  }

  /** Number of the line, from 1, that an offset is in; offsets are asked for in their order. */
  lineAt(offset: number): number {
    const to = Math.min(offset, this.length) - this.#base;
    let at = this.#text.indexOf("\n", this.#lines.to - this.#base);
    for (; at >= 0 && at < to; at = this.#text.indexOf("\n", at + 1)) this.#lines.count++;
    this.#lines.to = Math.max(this.#lines.to, to + this.#base);
    return this.#lines.count;
  }

  /** The offset up to which the text has been read. */
  get offset(): number {
    return this.#base + this.#at;
  }

  /** The offset up to which there is text. */
  get length(): number {
    return this.#base + this.#text.length;
  }

  next(): JsonToken {
    if (this.#searchAt < 0) {
      SPACE.lastIndex = this.#at;
      SPACE.test(this.#text);
      this.#at = SPACE.lastIndex;
    }
    if (this.#at >= this.#text.length) return "none";
    const unit = this.#text.charAt(this.#at);
    if (unit === '"') return this.#string();
    if ("{}[],:".includes(unit)) return this.#found(unit as JsonToken, this.#at + 1);
    SCALAR.lastIndex = this.#at;
    SCALAR.test(this.#text);
    const end = SCALAR.lastIndex;
    return end >= this.#text.length && !this.#isOver ? "none" : this.#found("scalar", end);
  }

  #string(): JsonToken {
    let from = this.#searchAt < 0 ? this.#at + 1 : this.#searchAt;
    for (;;) {
      const close = this.#text.indexOf('"', from);
      if (close < 0) {
        this.#searchAt = this.#text.length;
        return this.#isOver ? this.#found("string", this.#text.length) : "none";
      }
      if (backslashesBefore(this.#text, close) % 2 === 0) return this.#found("string", close + 1);
      from = close + 1;
    }
  }

  #found(token: JsonToken, end: number): JsonToken {
    this.start = this.#base + this.#at;
    this.end = this.#base + end;
    this.#at = end;
    this.#searchAt = -1;
    return token;
  }
}

function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (text.charCodeAt(at - 1 - count) === 0x5c) count++;
  return count;
}

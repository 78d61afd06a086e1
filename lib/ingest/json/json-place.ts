import type { JsonToken } from "@/lib/ingest/json/json-tokens";

/** Keys and indexes from the root to a value. */
export type JsonPath = readonly (string | number)[];

interface Frame {
  readonly isArray: boolean;
  key: string;
  index: number;
  isKeyNext: boolean;
}

/** Deeper than any list of records stands: below it only the depth is known. */
const DEEPEST = 1_000;

/** Knows where in a JSON document a reader of tokens is. */
export class JsonPlace {
  readonly #frames: Frame[] = [];
  /** Objects and arrays that are open below the deepest frame. */
  #below = 0;

  /** How many objects and arrays are open. */
  get depth(): number {
    return this.#frames.length + this.#below;
  }

  /** Path of the value that comes next, or that was opened last. */
  get path(): JsonPath {
    return this.#frames.map(({ isArray, key, index }) => (isArray ? index : key));
  }

  /** Whether the value that comes next is the one at `path`. */
  isAt(path: JsonPath | null): boolean {
    return path?.length === this.depth && this.path.every((step, at) => step === path[at]);
  }

  /** Whether a string that comes now is a key. */
  get isKeyNext(): boolean {
    return this.#below === 0 && (this.#frames.at(-1)?.isKeyNext ?? false);
  }

  /** Count what stands too deep to have a frame; whether the token does. */
  #isBelow(token: JsonToken): boolean {
    const opens = token === "{" || token === "[";
    if (opens && this.#frames.length >= DEEPEST) this.#below++;
    else if (this.#below === 0) return false;
    else if (token === "}" || token === "]") this.#below--;
    return true;
  }

  /** Take one token that is no value of its own; `text` is that of a key. */
  take(token: JsonToken, text: string): void {
    if (this.#isBelow(token)) return;
    const frame = this.#frames.at(-1);
    if (token === "{" || token === "[") {
      this.#frames.push({ isArray: token === "[", key: "", index: 0, isKeyNext: token === "{" });
    } else if (token === "}" || token === "]") this.#frames.pop();
    else if (!frame) return;
    else if (token === ",") {
      frame.index++;
      frame.isKeyNext = !frame.isArray;
    } else if (token === ":") frame.isKeyNext = false;
    else if (token === "string" && frame.isKeyNext) frame.key = readKey(text);
  }
}

const LONGEST_KEY = 1_000;

function readKey(text: string): string {
  try {
    return String(JSON.parse(text.length > LONGEST_KEY ? `${text.slice(0, LONGEST_KEY)}"` : text));
  } catch {
    return text.slice(1, -1);
  }
}

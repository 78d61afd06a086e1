import type { JsonToken } from "@/lib/ingest/json/json-tokens";

/** Keys and indexes from the root to a value. */
export type JsonPath = readonly (string | number)[];

interface Frame {
  readonly isArray: boolean;
  key: string;
  index: number;
  isKeyNext: boolean;
}

/** Knows where in a JSON document a reader of tokens is. */
export class JsonPlace {
  readonly #frames: Frame[] = [];

  /** How many objects and arrays are open. */
  get depth(): number {
    return this.#frames.length;
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
    return this.#frames.at(-1)?.isKeyNext ?? false;
  }

  /** Take one token that is no value of its own; `text` is that of a key. */
  take(token: JsonToken, text: string): void {
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

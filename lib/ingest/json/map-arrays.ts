import { type JsonPath, JsonPlace } from "@/lib/ingest/json/json-place";
import { type JsonToken, JsonTokens } from "@/lib/ingest/json/json-tokens";
import type { Span } from "@/lib/ingest/types";

/** One array of a JSON document. */
export interface JsonArray {
  /** Empty for the values at the top of the text, which need no brackets: JSON lines. */
  readonly path: JsonPath | null;
  /** Range of the array with its brackets; of the whole text at the top. */
  readonly range: Span;
  /** Exact ranges of its values. */
  readonly values: readonly Span[];
  /** Whether it was closed: false in a file that was cut. */
  readonly isComplete: boolean;
}

interface OpenArray {
  readonly path: JsonPath | null;
  readonly start: number;
  readonly depth: number;
  readonly values: Span[];
  valueStart: number;
}

/** Deeper arrays are parts of records, not lists of them. */
const DEEPEST = 8;

/**
 * Find the arrays of a JSON text without parsing it: those at the top, and those below keys and first elements.
 *
 * One pass, no recursion; broken JSON only ends the search early.
 */
export function mapJsonArrays(text: string): JsonArray[] {
  const walk = new ArrayWalk(text.length);
  const tokens = new JsonTokens();
  tokens.push(text, 0);
  tokens.finish();
  for (let token = tokens.next(); token !== "none"; token = tokens.next()) {
    walk.take(token, tokens);
  }
  return walk.end();
}

class ArrayWalk {
  readonly #found: JsonArray[] = [];
  readonly #place = new JsonPlace();
  readonly #length: number;
  /** Those that are open, the innermost last; deeper ones are not followed. */
  readonly #open: OpenArray[] = [{ path: null, start: 0, depth: 0, values: [], valueStart: -1 }];

  constructor(length: number) {
    this.#length = length;
  }

  take(token: JsonToken, tokens: JsonTokens): void {
    const place = this.#place;
    const isKey = token === "string" && place.isKeyNext;
    if (token === "}" || token === "]") this.#close(tokens.start);
    else if (token === ",") this.#endValue(tokens.start);
    else if (token !== ":" && !isKey) this.#startValue(tokens.start);
    const path = token === "[" && place.depth <= DEEPEST ? place.path : null;
    place.take(token, isKey ? tokens.slice(tokens.start, tokens.end) : "");
    if (path?.every((step) => typeof step === "string" || step === 0)) {
      this.#open.push({ path, start: tokens.start, depth: place.depth, values: [], valueStart: -1 });
    }
    // At the top a value ends where it ends: no comma need follow.
    if (place.depth === 0 && token !== "," && token !== ":") this.#endValue(tokens.end);
  }

  /** All arrays, in the order in which they ended. */
  end(): JsonArray[] {
    for (const array of this.#open.toReversed()) this.#add(array, this.#length, array.path === null);
    return this.#found;
  }

  #startValue(at: number): void {
    const array = this.#open.at(-1);
    if (array && array.depth === this.#place.depth && array.valueStart < 0) array.valueStart = at;
  }

  #endValue(at: number): void {
    const array = this.#open.at(-1);
    if (array?.depth !== this.#place.depth || array.valueStart < 0) return;
    array.values.push([array.valueStart, at]);
    array.valueStart = -1;
  }

  #close(at: number): void {
    const array = this.#open.at(-1);
    if (array?.path === null || array?.depth !== this.#place.depth) return;
    this.#open.pop();
    this.#add(array, at, true);
  }

  #add({ path, start, values, valueStart }: OpenArray, at: number, isComplete: boolean): void {
    if (valueStart >= 0) values.push([valueStart, at]);
    const end = isComplete && path !== null ? at + 1 : at;
    this.#found.push({ path, range: [start, end], values, isComplete });
  }
}

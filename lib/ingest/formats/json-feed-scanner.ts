import type { Span } from "@/lib/ingest/types";

/** Where the parts of a JSON Feed stand in its text. */
export interface JsonFeedMap {
  /** Exact ranges of the values of the top-level `items` array. */
  readonly values: readonly Span[];
  /** Range of the array itself with its brackets; null where there is none. */
  readonly array: Span | null;
  /** Whether the array was closed: false in a file that was cut. */
  readonly isComplete: boolean;
}

interface Walk {
  readonly values: Span[];
  array: Span | null;
  /** Start of the value that is being read inside the array, -1 between values. */
  valueStart: number;
  /** Whether the walk is inside the array. */
  isInside: boolean;
  key: string | null;
  depth: number;
}

/**
 * Find the values of the top-level `items` array without parsing them.
 *
 * One pass, no recursion; broken JSON only ends the search early. Where `items` comes twice, the last one counts,
 * as it does for every JSON parser.
 */
export function mapJsonFeed(text: string): JsonFeedMap {
  const walk: Walk = { values: [], array: null, valueStart: -1, isInside: false, key: null, depth: 0 };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '"') {
      const end = endOfString(text, at);
      startValue(walk, at);
      if (walk.depth === 1 && !walk.isInside) walk.key = text.slice(at + 1, end - 1);
      at = end - 1;
    } else if (unit === "{" || unit === "[") open(walk, unit, at);
    else if (unit === "}" || unit === "]") close(walk, at);
    else if (unit === ",") separate(walk, at);
    else if (!/\s/.test(unit) && unit !== ":") startValue(walk, at);
  }
  const isComplete = walk.array !== null && !walk.isInside;
  if (walk.isInside && walk.valueStart >= 0) walk.values.push([walk.valueStart, text.length]);
  return { values: walk.values, array: walk.array, isComplete };
}

function open(walk: Walk, unit: string, at: number): void {
  if (unit === "[" && walk.depth === 1 && walk.key === "items") {
    walk.values.length = 0;
    walk.array = [at, at + 1];
    walk.isInside = true;
    walk.valueStart = -1;
  } else startValue(walk, at);
  walk.depth++;
}

function close(walk: Walk, at: number): void {
  walk.depth--;
  if (!walk.isInside) return;
  if (walk.depth > 1) return;
  endValue(walk, at);
  walk.isInside = false;
  walk.key = null;
  if (walk.array) walk.array = [walk.array[0], at + 1];
}

function separate(walk: Walk, at: number): void {
  if (walk.isInside && walk.depth === 2) endValue(walk, at);
  else if (walk.depth === 1) walk.key = null;
}

function startValue(walk: Walk, at: number): void {
  if (walk.isInside && walk.depth === 2 && walk.valueStart < 0) walk.valueStart = at;
}

function endValue(walk: Walk, at: number): void {
  if (walk.valueStart >= 0) walk.values.push([walk.valueStart, at]);
  walk.valueStart = -1;
}

/** The offset after the closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if (unit === 0x22) return at + 1;
  }
  return text.length;
}

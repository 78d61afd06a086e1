import { mapJsonArrays } from "@/lib/ingest/json/map-arrays";
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

/** Find the values of the top-level `items` array; where it comes twice, the last one counts, as for every parser. */
export function mapJsonFeed(text: string): JsonFeedMap {
  const found = mapJsonArrays(text).findLast(({ path }) => path?.length === 1 && path[0] === "items");
  return found
    ? { values: found.values, array: found.range, isComplete: found.isComplete }
    : { values: [], array: null, isComplete: false };
}

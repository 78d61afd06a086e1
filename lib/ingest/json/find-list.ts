import type { JsonPath } from "@/lib/ingest/json/json-place";
import { type JsonArray, mapJsonArrays } from "@/lib/ingest/json/map-arrays";
import { topKeys } from "@/lib/ingest/json/top-keys";
import { nameScore } from "@/lib/ingest/mapping/field-names";

/** Where the records of a JSON text are. */
export interface JsonList {
  /** The array that holds them; null where they stand at the top of the text. */
  readonly path: JsonPath | null;
  /** How many of them the text that was looked at has. */
  readonly count: number;
}

/** Find the list of records in a JSON text, from its beginning; null where there is none. */
export function findJsonList(text: string): JsonList | null {
  const arrays = mapJsonArrays(text);
  const top = arrays.find(({ path }) => path === null);
  if (!top) return null;
  const objects = objectsOf(top, text);
  if (objects.count >= 2) return { path: null, count: objects.count };
  const best = arrays
    .filter(({ path }) => path !== null)
    .map((array) => ({ path: array.path, ...objectsOf(array, text) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.length - a.length)[0];
  if (objects.count === 1 && (!best || isOneRecord(text))) return { path: null, count: 1 };
  return best ?? null;
}

/** The values of an array that are objects: how many, and how much of the text they are. */
function objectsOf({ values }: JsonArray, text: string): { count: number; length: number } {
  const objects = values.filter(([start]) => text.charAt(start) === "{");
  return { count: objects.length, length: objects.reduce((sum, [start, end]) => sum + end - start, 0) };
}

/** Whether the one object of a text is itself a record, with lists in it, rather than a wrapping around a list. */
function isOneRecord(text: string): boolean {
  const keys = topKeys(text);
  const has = (field: "title" | "body") => keys.some((key) => nameScore(key, field) >= 0.9);
  return has("title") && has("body");
}

import { WrittenJson } from "@/db/written-json";

/**
 * A value as both engines can store it: NUL and halves of surrogate pairs become U+FFFD.
 *
 * Postgres refuses them. Nothing is lost: the stored file and its decoded text keep every character.
 */
export function storable<T>(value: T): T {
  return isStorable(value) ? value : (mended(value) as T);
}

/** The JSON of such a value. What JSON writes with an escape is looked for in it: a search of one text is cheap. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes("\\u") ? JSON.stringify(storable(value)) : json;
}

/** Looked at first: hardly any text needs mending, and a copy of all costs more than to see that. */
function isStorable(value: unknown): boolean {
  if (typeof value === "string") return isWellFormed(value) && !value.includes("\0");
  return !hasValues(value) || Object.values(value).every(isStorable);
}

function mended(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/[\0\p{Surrogate}]/gu, "\ufffd");
  if (Array.isArray(value)) return value.map(mended);
  if (!hasValues(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mended(entry)]));
}

/** Whether a value may hold texts; one that was written as JSON was looked at then. */
const hasValues = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date || value instanceof WrittenJson);

/** Of Node 20, and not yet in the types of the language level that the sources are written for. */
const isWellFormed = (text: string): boolean => (text as string & { isWellFormed(): boolean }).isWellFormed();

/**
 * A value as both engines can store it: NUL and halves of surrogate pairs become U+FFFD.
 *
 * Postgres refuses them. Nothing is lost: the stored file and its decoded text keep every character.
 */
export function storable<T>(value: T): T {
  if (typeof value === "string") return mended(value) as T;
  if (Array.isArray(value)) return value.map((entry) => storable(entry)) as T;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, storable(entry)])) as T;
}

const mended = (text: string) => text.replace(/[\0\p{Surrogate}]/gu, "\ufffd");

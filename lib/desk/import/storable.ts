/**
 * A value as both engines can store it: NUL and halves of surrogate pairs become U+FFFD.
 *
 * Postgres refuses them. Nothing is lost: the stored file and its decoded text keep every character.
 */
export function storable<T>(value: T): T {
  return isStorable(value) ? value : (mended(value) as T);
}

/** Looked at first: hardly any text needs mending, and a copy of all costs more than to see that. */
function isStorable(value: unknown): boolean {
  if (typeof value === "string") return isWellFormed(value) && !value.includes("\0");
  if (value === null || typeof value !== "object" || value instanceof Date) return true;
  return Object.values(value).every(isStorable);
}

function mended(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/[\0\p{Surrogate}]/gu, "\ufffd");
  if (Array.isArray(value)) return value.map(mended);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mended(entry)]));
}

/** Of Node 20, and not yet in the types of the language level that the sources are written for. */
const isWellFormed = (text: string): boolean => (text as string & { isWellFormed(): boolean }).isWellFormed();

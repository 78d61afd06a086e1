/** A record as it stands in an export; each key may be missing or of another kind. */
export type Fields = ReadonlyMap<string, unknown>;

/** The fields of a value that is an object; none of any other. */
export function fieldsOf(value: unknown): Fields {
  return new Map(isRecord(value) ? Object.entries(value) : []);
}

/** A text that has something in it, or a number as text; else null. */
export function textOf(fields: Fields, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = fields.get(key);
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return null;
}

/** The objects of a list; none where there is no list. */
export function listOf(fields: Fields, key: string): Fields[] {
  const value = fields.get(key);
  return Array.isArray(value) ? value.filter(isRecord).map(fieldsOf) : [];
}

/** Whether a value has fields of its own. */
export function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

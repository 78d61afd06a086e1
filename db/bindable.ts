/**
 * Put the replacement character for NUL.
 *
 * Postgres can't hold NUL in text; SQLite would, and cut the text there when it compares.
 */
export function withoutNul(value: unknown): unknown {
  return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\ufffd") : value;
}

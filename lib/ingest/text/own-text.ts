/** Shorter ones are copied by the engine itself. */
const SHORTEST = 13;

/** Where texts are copied through: memory of its own for each would be cleared away for longer than the copy takes. */
const copied = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * A text in a string of its own, a byte for each sign where that is enough.
 *
 * A slice keeps the whole piece that it was cut from in memory, and has two bytes for each sign where any sign of
 * the piece needs them: then all that is done with it takes longer.
 */
export function ownText(text: string): string {
  if (text.length < SHORTEST) return text;
  const bytes = text.length * 2 <= copied.length ? copied : Buffer.allocUnsafe(text.length * 2);
  const narrow = bytes.toString("latin1", 0, bytes.write(text, "latin1"));
  return narrow === text ? narrow : bytes.toString("utf16le", 0, bytes.write(text, "utf16le"));
}

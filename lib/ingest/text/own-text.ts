/** Shorter ones are copied by the engine itself. */
const SHORTEST = 13;

/**
 * A text in a string of its own, a byte for each sign where that is enough.
 *
 * A slice keeps the whole piece that it was cut from in memory, and has two bytes for each sign where any sign of
 * the piece needs them: then all that is done with it takes longer.
 */
export function ownText(text: string): string {
  if (text.length < SHORTEST) return text;
  const narrow = Buffer.from(text, "latin1").toString("latin1");
  return narrow === text ? narrow : Buffer.from(text, "utf16le").toString("utf16le");
}

const LONGEST = 200;

/** The name of a part as a label on one line: no controls, no signs that turn the direction, not too long. */
export function shownName(name: string): string {
  const shown = name
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}

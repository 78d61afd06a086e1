type Press = Pick<KeyboardEvent, "key" | "code" | "shiftKey">;

/** What the question mark's key types where Arabic or Persian is written. */
const ARABIC_QUESTION_MARK = "\u061f";

/**
 * The key that a shortcut means: `a`, `A` with Shift, `?`.
 *
 * Caps Lock changes nothing, and where another script is written (`ф` where Latin has `a`) the letter is the one that
 * stands on that key of a Latin keyboard. Layouts that have Latin letters elsewhere keep theirs.
 */
export function pressedKey({ key, code, shiftKey }: Press): string {
  if (key === ARABIC_QUESTION_MARK) return "?";
  const letter = latinLetter(key, code);
  if (letter === null) return key;
  return shiftKey ? letter.toUpperCase() : letter;
}

function latinLetter(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const isOtherScript = /^\P{ASCII}{1,2}$/u.test(key) && !/^\p{Script=Latin}/u.test(key);
  return isOtherScript ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : null;
}

import type { LetterLine, LetterRole } from "@/lib/ingest/formats/newsletter/letter";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

const MAX_BUTTON = 40;
const MAX_WORDS = 7;
const MIN_CLOSED = 2;

/**
 * Where stories end with buttons, the few words close below another one's text are its button, whatever they say:
 * below them a headline, a section or room follows.
 */
export function withLastButtons(lines: readonly LetterLine[], roles: readonly LetterRole[]): LetterRole[] {
  const ends = (index: number): boolean => {
    const next = roles[index + 1];
    return next === undefined || (next !== "body" && next !== "more") || lines[index + 1]?.hasGap === true;
  };
  const closed = roles.filter((role, index) => role === "more" && ends(index)).length;
  if (closed < MIN_CLOSED) return [...roles];
  return roles.map((role, index) => {
    const [line, above] = [lines[index], lines[index - 1]];
    const isBelowText =
      role === "body" && roles[index - 1] === "body" && above !== undefined && endsLikeSentence(above.text);
    return isBelowText && line && looksLikeButton(line) && ends(index) ? "more" : role;
  });
}

function looksLikeButton({ text, heading, hasGap }: LetterLine): boolean {
  const isShort = text.length <= MAX_BUTTON && text.split(" ").length <= MAX_WORDS;
  return heading !== null && !hasGap && isShort && /^\p{Lu}/u.test(text) && !/[:@/]|\d{4}/.test(text);
}

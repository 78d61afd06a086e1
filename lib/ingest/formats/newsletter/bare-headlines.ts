import type { LetterLine, LetterRole } from "@/lib/ingest/formats/newsletter/letter";

const MIN_STACKED = 3;
const MIN_WORDS = 3;
const MAX_KICKER_WORDS = 3;

const wordsIn = (line: LetterLine): number => (line.heading ?? "").split(" ").length;

/**
 * Where stories open with a kicker and the headline right below it, a block of these two alone, which look as the
 * others do, is a story without a text.
 */
export function withBareHeadlines(lines: readonly LetterLine[], roles: readonly LetterRole[]): LetterRole[] {
  const isBlock = (index: number): boolean =>
    lines[index]?.hasGap === true && lines[index + 1]?.hasGap === false;
  const forms = roles.flatMap((role, index) =>
    role === "section" && roles[index + 1] === "title" && isBlock(index) ? [formsAt(lines, index)] : [],
  );
  const given = [...roles];
  if (forms.length < MIN_STACKED) return given;
  const known = new Set(forms);
  for (const [index, role] of roles.entries()) {
    const [kicker, title, below] = lines.slice(index, index + 3);
    const isFree = role === "section" || role === "body" || role === "intro";
    if (!isFree || !isBlock(index) || !kicker || !title || below?.hasGap === false) continue;
    const isPair = kicker.heading !== null && title.heading !== null && known.has(formsAt(lines, index));
    if (!isPair || wordsIn(kicker) > MAX_KICKER_WORDS || wordsIn(title) < MIN_WORDS) continue;
    given[index] = "section";
    given[index + 1] = "title";
  }
  return given;
}

const formsAt = (lines: readonly LetterLine[], index: number): string =>
  `${lines[index]?.form} ${lines[index + 1]?.form}`;

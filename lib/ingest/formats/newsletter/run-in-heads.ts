import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

const MIN_HEADS = 3;
const MIN_LETTERS = 4;
const MAX_HEAD = 60;
const MIN_TEXT = 40;

/** `FOOD BANK Thank you for 61 kg in May. …`: where several paragraphs open in capitals, these are the headlines of what follows. */
export function withRunInHeads(lines: readonly LetterLine[]): LetterLine[] {
  const parts = lines.map(partHead);
  if (parts.filter((part) => part !== null).length < MIN_HEADS) return [...lines];
  return lines.map((line, index) => {
    const part = parts[index];
    return part ? { ...line, heading: part.head, form: "capitals", rest: part.rest } : line;
  });
}

function partHead({ text, label, more, hasGap }: LetterLine): { head: string; rest: string } | null {
  if (label !== null || more !== null || !hasGap || !/^\P{Ll}{4}/u.test(text)) return null;
  const end = headEnd(text.slice(0, MAX_HEAD + 20));
  const head = text.slice(0, end).trim();
  const rest = text.slice(end).trim();
  const letters = head.replace(/\P{Lu}/gu, "").length;
  const isHead = letters >= MIN_LETTERS && head.length <= MAX_HEAD && /\p{Lu}{3}/u.test(head);
  const isText = rest.length >= MIN_TEXT && /^[\p{Lu}\d"“„«'‘¿¡(]/u.test(rest);
  return isHead && isText ? { head: head.replace(/\s?[:.–—-]$/, ""), rest } : null;
}

/** Index after the words in capitals; a single letter before a word in small ones is that sentence's: `FOOD BANK A new …`. */
function headEnd(start: string): number {
  let end = 0;
  for (const { 0: word, index } of start.matchAll(/\S+/g)) {
    if (/\p{Ll}/u.test(word)) return isLetter(start.slice(0, end)) ? end - 1 : end;
    end = index + word.length;
  }
  return 0;
}

const isLetter = (head: string): boolean => /\s\p{Lu}$/u.test(head);

import { foldText } from "@/lib/ingest/text/fold";

/** `Views: 812`, `Hozzászólások: 14`, `Read comments (0)`: a word or two, and a number. */
const COUNTED =
  /^(\p{L}[\p{L}\p{M}'’ ]{2,30}?)\s?(?:[:：]\s?\(?|\()[\d\u0660-\u0669\u06f0-\u06f9][\d\u0660-\u0669\u06f0-\u06f9.,\s]{0,9}\)?$/u;

/** So many lines with the same words before their numbers count something. */
const MIN_COUNTED = 2;

/** `Annual report (2024)` is called so; a bracket counts nothing there. */
const YEAR_BEHIND = /\((?:19|20)\d\d\)$/;

/** The number in the bracket that ends a line; 0 where there is none. */
const bracketed = (text: string): number => Number(/\((\d+)\)$/.exec(text)?.[1] ?? 0);

/** `Debate (1)`, `Debate (2)`: so the parts of one story are told apart; what is counted comes again, or is nothing. */
function arePartNumbers(numbers: readonly number[]): boolean {
  const areParts = numbers.every((own) => own >= 1 && own <= numbers.length);
  return areParts && new Set(numbers).size === numbers.length;
}

/** The lines that count something of items, in any language: the same words recur, with other numbers behind them. */
export function findCountedFields(lines: readonly { readonly text: string }[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    const words = text.length <= 50 && !YEAR_BEHIND.test(text) ? COUNTED.exec(text)?.[1] : undefined;
    if (words === undefined) continue;
    const folded = foldText(words);
    const same = places.get(folded);
    if (same) same.push(index);
    else places.set(folded, [index]);
  }
  const areCounted = (same: readonly number[]): boolean =>
    same.length >= MIN_COUNTED && !arePartNumbers(same.map((index) => bracketed(lines[index]?.text ?? "")));
  return new Set([...places.values()].filter(areCounted).flat());
}

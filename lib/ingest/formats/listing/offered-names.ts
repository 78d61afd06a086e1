import { foldText } from "@/lib/ingest/text/fold";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly date: { readonly kicker: string | null } | null;
}

/** The names that a page offers to choose among: folded, they are what it files items under; and which of its lines offer them in a row. */
export interface OfferedNames {
  readonly names: ReadonlySet<string>;
  readonly rows: ReadonlySet<number>;
}

/** The name of a section has at most so many signs and words. */
const MAX_NAME = 32;
const MAX_WORDS = 4;

/** So many names make a row, and so many lines with a number of items behind them a menu. */
const MIN_ROW = 3;
const MIN_COUNTED = 3;
const MAX_ROW = 400;

/** Between the names of a row stand marks or wide blanks. */
const BETWEEN = /\s*[|│·•▾▼✕]\s*|\s{2,}|\t|\s\/\s/;

/** `Water (33)`: how many items a section has. */
const COUNT = /\s?[([]\d{1,3}(?:[ .,]?\d{3}){0,2}[)\]]$/;

/** Of a row that only blanks part so many names have to stand elsewhere on the page too. */
const MIN_AGAIN = 2;

/** Find the names that a page offers in its menu, above its list or beside it. */
export function findOfferedNames(lines: readonly Line[]): OfferedNames {
  const undated = lines.map(({ text, date }) => (date ? "" : text));
  const counted = undated.flatMap((text) => (COUNT.test(text) ? namesOf([text.replace(COUNT, "")]) : []));
  const kickers = lines.flatMap(({ date }) => date?.kicker ?? []);
  const short = new Set(namesOf([...undated, ...kickers]));
  const inRow = undated.map((text) => {
    const names = namesInRow(text);
    return names.length > 0 ? names : namesBetweenBlanks(text, short);
  });
  return {
    names: new Set([...(counted.length >= MIN_COUNTED ? counted : []), ...inRow.flat()]),
    rows: new Set(inRow.flatMap((names, index) => (names.length > 0 ? [index] : []))),
  };
}

function namesInRow(text: string): string[] {
  if (text.length > MAX_ROW || endsLikeSentence(text)) return [];
  const parts = text.split(BETWEEN).map((part) => part.replace(/^[^:]{2,24}:\s/, "").replace(COUNT, ""));
  const names = namesOf(parts);
  return parts.length >= MIN_ROW && names.length >= parts.length - 1 ? names : [];
}

/** `All News Events Awards`: the words of a row, one to four at a time, that are short lines elsewhere. */
function namesBetweenBlanks(text: string, short: ReadonlySet<string>): string[] {
  const words = text.length > MAX_ROW || endsLikeSentence(text) ? [] : text.split(" ");
  if (words.length < MIN_ROW) return [];
  const found = new Set<string>();
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + MAX_WORDS); to++) {
      const name = namesOf([words.slice(from, to).join(" ")])[0];
      if (name !== undefined && short.has(name) && to - from < words.length) found.add(name);
    }
  return found.size >= MIN_AGAIN ? [...found] : [];
}

function namesOf(parts: readonly string[]): string[] {
  return parts.flatMap((part) => {
    const isName =
      part.length >= 2 &&
      part.length <= MAX_NAME &&
      part.split(" ").length <= MAX_WORDS &&
      /^[\p{Lu}\p{Lo}]/u.test(part) &&
      !endsLikeSentence(part);
    return isName ? [foldText(part)] : [];
  });
}

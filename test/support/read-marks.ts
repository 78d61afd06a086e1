/** A mark starts an item (`=`) or says what its words are; a small letter says what is true and not in the text. */
const MARK = /⟦(?:=[ ]?(?<head>[^⟧]*)|(?<kind>[TKDUBOtdubk])[ ](?<words>[^⟧]*))⟧/g;

/** What is said of some words: a title (T), kicker (K), date (D), address (U), text (B), or what may be text or not (O). */
interface Mark {
  readonly kind: string;
  readonly value: string;
  /** Where the words are in the text; empty for what is true and not printed. */
  readonly start: number;
  readonly end: number;
}

/** An item as it is marked: what its start says of it, and its marks. */
export interface MarkedItem {
  readonly head: Readonly<Record<string, string>>;
  readonly marks: readonly Mark[];
}

/** Read a text that was marked by hand: without its marks, and what they say. */
export function readMarks(marked: string): { readonly text: string; readonly items: readonly MarkedItem[] } {
  const items: { head: Record<string, string>; marks: Mark[] }[] = [];
  let [text, at] = ["", 0];
  for (const match of marked.matchAll(MARK)) {
    const { head = "", kind, words = "" } = match.groups ?? {};
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    if (kind === undefined) {
      items.push({ head: readHead(head), marks: [] });
      continue;
    }
    const [value = "", shown = value] = kind.toUpperCase() === "D" ? words.split("|") : [words];
    const start = text.length;
    if (kind === kind.toUpperCase()) text += shown;
    (items.at(-1) ?? raise(marked)).marks.push({ kind: kind.toUpperCase(), value, start, end: text.length });
  }
  return { text: text + marked.slice(at), items };
}

function raise(marked: string): never {
  throw new Error(`Words are marked before any item: ${marked.slice(0, 60)}`);
}

function readHead(head: string): Record<string, string> {
  const pairs = [...head.matchAll(/(?<name>\w+)="(?<value>[^"]*)"/g)].map(({ groups }) => [
    groups?.name,
    groups?.value,
  ]);
  return { language: head.slice(0, 2), ...Object.fromEntries(pairs) };
}

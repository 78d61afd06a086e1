import type { ParsedItem } from "@/lib/ingest/types";

const ORDINALS = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth " +
  "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte " +
  "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième"
).split(" ");
const MARK = new RegExp(
  `\\p{N}+(?:[.,:]\\p{N}+)*|(?<![\\p{L}])(?:${ORDINALS.join("|")})[rsn]?(?![\\p{L}])|(?<![\\p{L}\\p{N}])[IVX]{1,5}(?![\\p{L}\\p{N}])`,
  "giu",
);

function firstSentence(text: string): string {
  return /^[\s\S]{20,}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}

/** The numbers, ordinals and Roman numerals in the title and first sentence: what tells one of a series from the next. */
export function seriesMarks(item: ParsedItem): Set<string> {
  const text = `${item.title}\n${firstSentence(item.body[0]?.text ?? "")}`;
  const marks = text.match(MARK) ?? [];
  return new Set(marks.filter((mark) => mark !== "i" && mark !== "I").map((mark) => mark.toLowerCase()));
}

/** Whether two sets hold the same marks. */
export function sameMarks(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((mark) => right.has(mark));
}

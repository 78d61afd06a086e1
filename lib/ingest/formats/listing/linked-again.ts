import { isPageLabel } from "@/lib/ingest/formats/listing/labels";

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly date: unknown;
}

/** Headlines are neither shorter nor longer; behind a known button they may be a word or two. */
const MIN_HEADLINE = 12;
const MIN_KNOWN = 4;
const MAX_HEADLINE = 200;

/** The link stands at most so many lines below its headline. */
const REACH = 9;

/** `Continue reading`, in any language. */
const MAX_WORDS = 40;

/** Fewer may be chance. */
const MIN_LINKED = 2;

/** Find the headlines that a link below their texts says again, behind the same words: `Continue reading New bridge opens`. */
export function findLinkedAgain(lines: readonly Line[]): ReadonlyMap<number, string> {
  const found = new Map<string, Map<number, string>>();
  const ends = lines.map(({ text }) => text.replace(/["”“»]\s{0,3}$/, ""));
  for (const [index, { text, date }] of lines.entries()) {
    if (date !== null || text.length < MIN_KNOWN || text.length > MAX_HEADLINE) continue;
    for (let at = index + 1; at <= index + REACH; at++) {
      const link = ends[at] ?? "";
      const words = link.endsWith(text) ? wordsBefore(link, text) : "";
      if (words === "" || (text.length < MIN_HEADLINE && !isPageLabel(words))) continue;
      found.set(words, (found.get(words) ?? new Map()).set(index, text));
      break;
    }
  }
  return new Map([...found.values()].filter(({ size }) => size >= MIN_LINKED).flatMap((of) => [...of]));
}

/** What a link has before the headline; it may be glued to a text. */
function wordsBefore(link: string, headline: string): string {
  const before = link.slice(0, -headline.length).replace(/[\s:"“„«]{1,4}$/, "");
  return before.slice(-MAX_WORDS).replace(/^.*[.!?…][”"»)]?\s+(?=\S)/u, "");
}

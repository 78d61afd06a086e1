import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

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

/** The headlines that links say again, each by its line, and the lines of these links. */
export interface LinkedAgain {
  readonly headlines: ReadonlyMap<number, string>;
  readonly links: ReadonlySet<number>;
}

/** Find the headlines that a link below their texts says again, behind the same words: `Continue reading New bridge opens`. */
export function findLinkedAgain(lines: readonly Line[]): LinkedAgain {
  const found = new Map<string, Pair[]>();
  const ends = lines.map(({ text }) => text.replace(/["”“»→⟶➔›]\s{0,3}$/, "").trimEnd());
  for (const [index, { text, date }] of lines.entries()) {
    if (date !== null || text.length < MIN_KNOWN || text.length > MAX_HEADLINE) continue;
    for (let at = index + 1; at <= index + REACH; at++) {
      const link = ends[at] ?? "";
      const words = link.endsWith(text) ? wordsBefore(link, text) : "";
      if (words === "" || (text.length < MIN_HEADLINE && !isPageLabel(words))) continue;
      // A link that is glued to a text is no line of its own; `Video: New bridge opens` is a headline.
      const isLink = link.startsWith(words) && !isKnownKicker(words);
      const pair = { headline: index, link: isLink ? at : -1 };
      const same = found.get(words);
      if (same) same.push(pair);
      else found.set(words, [pair]);
      break;
    }
  }
  const pairs = [...found.values()].filter(({ length }) => length >= MIN_LINKED).flat();
  return {
    headlines: new Map(pairs.map(({ headline }) => [headline, lines[headline]?.text ?? ""])),
    links: new Set(pairs.map(({ link }) => link)),
  };
}

interface Pair {
  readonly headline: number;
  readonly link: number;
}

/** What a link has before the headline; it may be glued to a text. */
function wordsBefore(link: string, headline: string): string {
  const before = link.slice(0, -headline.length).replace(/[\s:"“„«]{1,4}$/, "");
  return before.slice(-MAX_WORDS).replace(/^.*[.!?…][”"»)]?\s+(?=\S)/u, "");
}

import { splitWords } from "@/lib/ingest/text/words";

/** English words whose apostrophe a PDF's text layer lost: `IOM s role`, `doesn t`, `we re`. */
const LOST_S = /(?<=\p{L}{2}) s (?=\p{Ll}|\p{Lu})/gu;
const LOST_T =
  /(?<=\b(?:do|does|did|is|are|was|were|has|have|had|wo|would|could|should|ca|must|need)n) t(?=[\s.,;:)])/gi;

/** French and Italian: `l argent`, `aujourd hui`, `dell acqua`. The first pattern is of no other language. */
const SURE_ELISION =
  /(?<![\p{L}\p{N}])(?:[ld]|qu|jusqu|aujourd|dell|nell|dall|sull) (?=[aeiouhàâéèêëîïôœù]\p{Ll})/giu;
const LOST_ELISION =
  /(?<![\p{L}\p{N}]|\d )([cdjlmnst]|qu|jusqu|lorsqu|puisqu|aujourd|dell|nell|all|dall|sull) (?=[aeiouhàâéèêëîïôœù]\p{Ll})/giu;

/** `il n a jamais`, `il n y a`, `personne ne s y attend`: here a single letter follows. */
const LOST_NE = /(?<![\p{L}\p{N}])(?:([nN]) (?=[ay]\s)|([sSjJdD]) (?=y\s))/gu;

/** Three occurrences and not one apostrophe in the text tell a lost character from a stray letter. */
const MIN_LOST = 2;

/** Put lost apostrophes back where a text has none at all and the gaps are unmistakable. */
export function restoreApostrophes(text: string): string {
  if (/['’]/.test(text)) return text;
  const lost = (text.match(LOST_S)?.length ?? 0) + (text.match(LOST_T)?.length ?? 0);
  if (lost >= MIN_LOST) return text.replace(LOST_S, "’s ").replace(LOST_T, "’t");
  const elided = text.match(SURE_ELISION)?.length ?? 0;
  return elided > MIN_LOST ? text.replace(LOST_ELISION, "$1’").replace(LOST_NE, "$1$2’") : text;
}

/** Two halves of a word that a line's end parted; the first one may stand before a list of such (`Kinder- und`). */
const PARTED = /(?<![\p{L}\p{M}-])([\p{L}\p{M}]{2,30})-\s(\p{Ll}[\p{L}\p{M}]{1,30})(?![\p{L}\p{M}-])/gu;

/**
 * Make words whole that were parted at a line's end. It is believed where the whole word stands elsewhere in the text, or
 * its second half nowhere by itself: `and` and `bis` are words, `umfrage` of `Bedarfs- umfrage` may be none.
 */
export function joinParted(text: string): string {
  if (!/\p{L}-\s\p{Ll}/u.test(text)) return text;
  const words = new Map<string, number>();
  for (const word of splitWords(text)) words.set(word, (words.get(word) ?? 0) + 1);
  const parted = new Map<string, number>();
  for (const [, , second = ""] of text.matchAll(PARTED)) parted.set(second, (parted.get(second) ?? 0) + 1);
  return text.replace(PARTED, (found, first: string, second: string) => {
    const isWord = (words.get(second) ?? 0) > (parted.get(second) ?? 0);
    return words.has(first + second) || !isWord ? first + second : found;
  });
}

/** A page without its footnotes, and these. */
export interface PageText {
  readonly text: string;
  readonly footnotes: readonly string[];
}

/** Numbers that a text layer lost may leave gaps in the count of footnotes. */
const MAX_SKIP = 2;

/**
 * Part the footnotes from the end of a page, counting on from `next`.
 *
 * A footnote is believed where its number stands twice on the page: once in the running text, once before a capital
 * near the page's end.
 */
export function partFootnotes(page: string, next: number): PageText {
  for (let number = next; number <= next + MAX_SKIP; number++) {
    const starts = [...page.matchAll(/(?<=\s)(\d{1,3})(?=\s+["“(]?\p{Lu})/gu)];
    const foot = starts.filter((match) => Number(match[1]) === number).at(-1);
    if (!foot || foot.index < page.length * 0.4) continue;
    const running = removeMark(page.slice(0, foot.index), number);
    if (running !== null) return splitFollowing(running, page.slice(foot.index), number);
  }
  return { text: page, footnotes: [] };
}

/** `nr 2`, `p. 14`, `art. 6`: a number that belongs to the word before it. */
const COUNTED =
  /(?:^|[\s(])(?:n|nr|no|nos|n[º°o]|num|núm|numer|numéro|number|№|p|pp|s|str|pag|pág|seite|page|vol|tom|t|art|bd|jg|ch|chap|kap|fig|abb|tab)\.?\s?$/iu;

/** Take the mark of footnote `number` out of the running text; null where it is not there. */
function removeMark(text: string, number: number): string | null {
  const pattern = new RegExp(`(?<=[\\p{L}),.;:”’"] ?)(?<!\\d)${number}(?=\\s|[,;:]|$)`, "gu");
  const mark = [...text.matchAll(pattern)].find(
    ({ index }) => !COUNTED.test(text.slice(Math.max(0, index - 12), index)),
  );
  if (!mark) return null;
  return `${text.slice(0, mark.index).trimEnd()}${text.slice(mark.index + mark[0].length)}`.trimEnd();
}

/** Further footnotes of the same page: the next numbers, each before a capital. */
function splitFollowing(text: string, foot: string, first: number): PageText {
  const footnotes: string[] = [];
  let running = text;
  let rest = foot;
  for (let number = first + 1; number <= first + 12; number++) {
    const following = new RegExp(`\\s${number}\\s+(?=["“(]?\\p{Lu})`, "u").exec(rest);
    if (!following) continue;
    footnotes.push(rest.slice(0, following.index).trim());
    rest = rest.slice(following.index + 1);
    running = removeMark(running, number) ?? running;
  }
  return { text: running, footnotes: [...footnotes, rest.trim()] };
}

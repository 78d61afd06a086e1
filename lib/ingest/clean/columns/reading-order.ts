import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Words after which a noun comes, and words that no noun comes as; the first can't stand before the second. */
const OPEN_ENDED = new Set(
  "the a an of der die das des dem den ein eine einen einem eines le la les du des une un il lo gli i della dello degli el los las una unos del o os as um uma do da dos das het een van".split(
    " ",
  ),
);
const CONNECTING = new Set(
  "and or but is are was were which und oder aber ist sind war waren et ou mais est sont qui ma che sono fu y pero es son fueron e mas são foi en of maar zijn was".split(
    " ",
  ),
);

const BETWEEN = new Set(
  "in on at by for from with to into through as that be been has have had will would can could shall should may might must not zu in im am an auf mit von für bei als dass hat haben wird werden kann können soll muss nicht à en au aux dans pour par sur avec que a ont peut doit sera da in con per su tra che ha hanno può deve en con por para sobre que ha han puede debe será".split(
    " ",
  ),
);

/** Whether a word is an article, a conjunction, a preposition or a helping verb, after which no phrase ends. */
export function isFunctionWord(word: string): boolean {
  const small = word.toLowerCase();
  return OPEN_ENDED.has(small) || CONNECTING.has(small) || BETWEEN.has(small);
}

const FIRST_WORD = /^["'“„«‘(]{0,3}([\p{L}\p{M}]{1,30})/u;
const LAST_WORD = /([\p{L}\p{M}]{1,30})$/u;

/** A full stop behind so few letters may close an abbreviation. */
const SHORTEST_END = /[\p{L}\p{N}]{4,}["'”’»)\]]{0,3}[.!?…]["'”’»)\]]{0,3}$/u;

/** What languages make of capitals is told from the text itself. */
export interface ReadingOptions {
  /** Nouns are written with capitals: a capital in the middle of a sentence says nothing. */
  readonly hasCapitalNouns: boolean;
}

/** Whether more than a fifth of the words inside lines begin with a capital, as German nouns do. */
export function hasCapitalNouns(lines: readonly string[]): boolean {
  let capital = 0;
  let all = 0;
  for (const line of lines) {
    for (const [word] of line.matchAll(/(?<=[\p{Ll},] )\p{L}{2,}/gu)) {
      all++;
      if (/^\p{Lu}/u.test(word)) capital++;
    }
  }
  return capital > all / 5;
}

/** Whether a line stops in the middle of a sentence. */
export function isUnfinished(line: string): boolean {
  return /[\p{Ll},-]$/u.test(line);
}

/** Whether `next` can't be what follows on `line`: the sentence ends or starts where it does not. */
export function isBreak(
  line: string,
  next: string,
  { hasCapitalNouns: ignoreCapitals }: ReadingOptions,
): boolean {
  const opening = FIRST_WORD.exec(next)?.[1] ?? "";
  const startsSmall = /^\p{Ll}/u.test(opening);
  if (endsLikeSentence(line)) return startsSmall && SHORTEST_END.test(line);
  if (!isUnfinished(line) || opening === "") return false;
  if (!startsSmall && /^\p{Lu}/u.test(opening)) return !ignoreCapitals;
  const closing = LAST_WORD.exec(line)?.[1]?.toLowerCase() ?? "";
  if (closing.length > 2 && closing === opening) return true;
  return OPEN_ENDED.has(closing) && CONNECTING.has(opening);
}

/** Whether `next` goes on with the sentence that `line` stops in. */
export function goesOn(line: string, next: string): boolean {
  return isUnfinished(line) && /^["'“„«‘(]{0,3}\p{Ll}/u.test(next);
}

/** How often reading `lines` one after the other breaks, and how often it goes on with a sentence. */
export function readInOrder(
  lines: readonly string[],
  options: ReadingOptions,
): { readonly breaks: number; readonly goingOn: number } {
  let breaks = 0;
  let goingOn = 0;
  for (let index = 1; index < lines.length; index++) {
    const [line = "", next = ""] = [lines[index - 1], lines[index]];
    if (isBreak(line, next, options)) breaks++;
    else if (goesOn(line, next)) goingOn++;
  }
  return { breaks, goingOn };
}

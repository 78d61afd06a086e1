import { allMatches } from "@/lib/ingest/text/all-matches";

/** A title has so many signs, and a text behind it. */
const MIN_TITLE = 10;
const MAX_TITLE = 180;
const MIN_TEXT = 40;

/** Longer words before a capital are seldom ones that a title goes on behind: `the Council`, `of Vienna`. */
const MAX_LINK = 3;

/** Words with which texts begin, in case a short dump has them nowhere else. */
const OPENERS =
  "the a an in on at for from with after this we it he she they as der die das ein eine im am für nach mit bei auf wir es er sie von vom zum zur seit wer le la les un une des dans pour avec depuis après ce cette nous il elle el los las una para con desde por tras esta este il lo gli nel nella per dal dopo o os as um uma em no na para com de het een op voor met na w na od do dla po z в на с по для от за после bu bir och en ett på för med efter";

/** Words that stand in small letters somewhere in `texts`: those of the language, and no names. */
export function smallWords(texts: readonly string[]): ReadonlySet<string> {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{M}’']+/gu) ?? []);
  return new Set([...OPENERS.split(" "), ...words.filter((word) => /^\p{Ll}/u.test(word))]);
}

/** Where in a run of title and text its title ends, or 0: at a capital in mid-sentence, on a word that is `small` elsewhere. */
export function endOfTitle(text: string, small: ReadonlySet<string>): number {
  if (text.length < MIN_TITLE + MIN_TEXT || !/[.!?…]["'”’»)]{0,2}(?:\s|$)/.test(text)) return 0;
  for (const match of allMatches(text.slice(0, MAX_TITLE), /(?<=(\S+)\s+)["“„«]?(\p{Lu}[\p{L}\p{M}’']*)/gu)) {
    const [, before = "", word = ""] = match;
    const { index } = match;
    if (index < MIN_TITLE || text.length - index < MIN_TEXT) continue;
    if (/[?!]["'”’»)]?$/.test(before)) return index;
    const isLinked = /^\p{Ll}/u.test(before) && before.length <= MAX_LINK;
    const isOpen = /[.,:;–—-]$/.test(before) || isLinked;
    if (!isOpen && small.has(word.toLowerCase())) return index;
  }
  return 0;
}

import { isMisspelling } from "@/lib/ingest/dedupe/misspelling";
import { foldedWords } from "@/lib/ingest/identify/folded-words";

/** A word as it stands in a text, and as it is compared. */
export interface ReadWord {
  readonly shown: string;
  readonly folded: string;
  /** It begins a sentence, so that its capital says nothing. */
  readonly isFirst: boolean;
}

/** So much of a text is looked at, in UTF-16 code units: what tells notices apart stands early. */
const LONGEST_READ = 12_000;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]{0,80}/gu;

/** The words of the beginning of a text. */
export function readWords(text: string): ReadWord[] {
  const read = text.slice(0, LONGEST_READ);
  const words: ReadWord[] = [];
  let end = 0;
  for (const match of read.matchAll(WORD)) {
    const gap = read.slice(end, match.index);
    const isFirst = end === 0 || /[.!?:…。！？؟\n]/.test(gap);
    for (const folded of foldedWords(match[0])) words.push({ shown: match[0], folded, isFirst });
    end = match.index + match[0].length;
  }
  return words;
}

/** Words that are looked at for slips. */
const SAMPLE = 60;
const LONG_WORD = 6;
/** With an even spread of slips most long words that one text has alone are slips of the other's. */
const MOST_ARE_SLIPS = 0.5;
const FEWEST_SLIPS = 4;

/** Whether what two texts don't share are mostly misspellings of the same words. */
export function areMisspelt(left: readonly ReadWord[], right: readonly ReadWord[]): boolean {
  const [mine, theirs] = [longWords(left), longWords(right)];
  const alone = [...mine].filter((word) => !theirs.has(word)).slice(0, SAMPLE);
  const others = [...theirs].filter((word) => !mine.has(word));
  const slips = alone.filter((word) => others.some((other) => isMisspelling(word, other)));
  return slips.length >= FEWEST_SLIPS && slips.length >= alone.length * MOST_ARE_SLIPS;
}

const longWords = (words: readonly ReadWord[]): Set<string> =>
  new Set(words.map(({ folded }) => folded).filter((word) => word.length >= LONG_WORD));

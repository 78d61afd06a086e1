import { MONTH_SPELLINGS, WEEKDAY_SPELLINGS } from "@/lib/ingest/dates/months";
import { foldTyping } from "@/lib/ingest/identify/folded-words";
import { ORDINALS } from "@/lib/ingest/identify/ordinals";
import { type HashedWords, hashWords } from "@/lib/ingest/identify/word-runs";

/** Shorter names of months and days are words of their own in some language. */
const SHORTEST_NAME = 4;
const ROMAN = "ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");
const NAMES = [...MONTH_SPELLINGS, ...WEEKDAY_SPELLINGS].filter((name) => name.length >= SHORTEST_NAME);
const MARKING = new Set(
  hashWords(foldTyping([...ORDINALS, ...ROMAN, ...NAMES, "may", "mai"].join(" "))).hashes,
);
/** Which words are worth a look in the set, by the last bits of their hashes. */
const IN_GLANCE = 0xfff;
const glance = new Uint8Array(IN_GLANCE + 1);
for (const hash of MARKING) glance[hash & IN_GLANCE] = 1;

/** Marks of one text at most: a table of figures says no more by its thousandth. */
const MOST_MARKS = 80;

/**
 * The words that tell one of a series from the next: numbers, ordinals, Roman numerals, names of months and days.
 *
 * Each once, as a number of 16 bits that stands for the word.
 */
export function marksOf({ hashes, initials }: HashedWords): number[] {
  const marks = new Set<number>();
  for (let at = 0; at < hashes.length && marks.size < MOST_MARKS; at++) {
    const hash = hashes[at] as number;
    if (isDigit(initials[at] as number) || isMarking(hash)) marks.add((hash ^ (hash >>> 16)) & 0xffff);
  }
  return [...marks];
}

const isMarking = (hash: number): boolean => glance[hash & IN_GLANCE] === 1 && MARKING.has(hash);

/** Digits of the scripts that dates and numbers are written with; full-width ones are folded before. */
const isDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x660 && unit <= 0x669) ||
  (unit >= 0x6f0 && unit <= 0x6f9) ||
  (unit >= 0x966 && unit <= 0x96f);

/** Whether two rows hold the same marks, in any order. */
export function sameMarks(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((mark) => right.includes(mark));
}

/** Whether one of these marks stands nowhere in another text. */
export function hasMarkOutside(marks: readonly number[], text: readonly number[]): boolean {
  // Of a text with more marks than are kept nobody knows what it lacks.
  return text.length < MOST_MARKS && marks.some((mark) => !text.includes(mark));
}

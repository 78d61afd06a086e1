import type { LabelTable } from "@/lib/ingest/formats/social/label-table";

/** A word of a line: where it starts and ends there. */
export type Word = readonly [start: number, end: number];

/** The words of a line, in their order. */
export function wordsIn(line: string): Word[] {
  return Array.from(line.matchAll(/\S+/g), ({ index, 0: word }): Word => [index, index + word.length]);
}

/** Longest label in words. */
const MAX_LABEL = 9;

/** How many words up to the one at `last` are a label; the longest counts. */
export function labelEndingAt(
  line: string,
  words: readonly Word[],
  last: number,
  labels: LabelTable,
): number {
  for (let size = Math.min(MAX_LABEL, last + 1); size > 0; size--) {
    const label = line.slice(words[last - size + 1]?.[0], words[last]?.[1]);
    // A row of several is no single label.
    if (labels.isButton(label)) return size;
  }
  return 0;
}

/** How many words from the one at `at` on are a label; the longest counts. */
export function labelStartingAt(
  line: string,
  words: readonly Word[],
  at: number,
  isButton: (label: string) => boolean,
): number {
  for (let size = Math.min(MAX_LABEL, words.length - at); size > 0; size--)
    if (isButton(line.slice(words[at]?.[0], words[at + size - 1]?.[1]))) return size;
  return 0;
}

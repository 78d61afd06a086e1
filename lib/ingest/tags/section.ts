import type { Words } from "@/lib/ingest/tags/scan-words";

/** One piece of an item that names are looked for in: the title, a kicker or section of the source, a paragraph, a caption. */
export interface Section {
  readonly where: "title" | "label" | "lead" | "body" | "hashtag";
  readonly text: string;
  /** Its words `[from, to)` of the item's. */
  readonly from: number;
  readonly to: number;
}

/** An item cut into words at one stroke, with the pieces that they belong to. */
export interface ItemText {
  readonly words: Words;
  readonly sections: readonly Section[];
}

/** What stands between the word at `left` and the next one; a line break where there is none. */
export function gapAfter(words: Words, left: number): string {
  return left < 0 || left + 1 >= words.count
    ? "\n"
    : words.text.slice(words.end(left), words.start(left + 1));
}

/** Whether words are only spaced apart. */
export const isSpace = (gap: string): boolean => gap === " " || /^[\s\u00a0]+$/.test(gap);

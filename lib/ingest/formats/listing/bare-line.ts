import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Sections are no longer than this. */
const MAX_KICKER = 32;
const MAX_WORDS = 4;

/** True for a line of which nothing is known: no date, small print, label or address. */
export const isBare = ({ date, note, isLabel, isAddress }: PageLine): boolean =>
  date === null && note === null && !isLabel && !isAddress;

/** True for a few words with a capital that may name a section. */
export function isKickerLike(line: PageLine): boolean {
  const isShort = line.text.length <= MAX_KICKER && line.text.split(" ").length <= MAX_WORDS;
  return isBare(line) && isShort && /^[\p{Lu}\p{Lo}]/u.test(line.text) && !endsLikeSentence(line.text);
}

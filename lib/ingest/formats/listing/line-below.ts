import { withoutButton } from "@/lib/ingest/formats/listing/tail";
import { endsLikeSentence, isCut, looksLikeProse, sentenceEnds } from "@/lib/ingest/text/sentences";

/** What is asked of the line below. */
interface Below {
  readonly text: string;
  readonly gap: number;
}

/** A long line without an end, above a text that a machine cut: however long, it is a headline. */
export function isAboveCut(words: string, below: Below | undefined): boolean {
  if (!below || words.length < 120 || endsLikeSentence(words) || isCut(words)) return false;
  const isOne = sentenceEnds(words).every((end) => !/^\s["'“„«(]?\p{Lu}/u.test(words.slice(end, end + 3)));
  return isOne && isCut(withoutButton(below.text));
}

/** A sentence behind another one that goes on in small letters below, in running text: a program broke the line. */
export function isBrokenOff(words: string, below: Below | undefined): boolean {
  if (!below || below.gap > 0 || !/^\p{Ll}/u.test(below.text) || endsLikeSentence(words)) return false;
  return looksLikeProse(below.text) && sentenceEnds(words).length > 0;
}

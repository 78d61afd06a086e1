import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** A label in front of a title is a few words. */
const MAX_LABEL_WORDS = 4;

/** Learn the labels that stand in front of titles: known ones, and those that recur. @returns how much of a run its label takes. */
export function learnFrontLabels(runs: readonly string[]): (text: string) => number {
  const counts = new Map<string, number>();
  for (const run of runs) for (const label of labelsOf(run)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return (text) => {
    const found = labelsOf(text).findLast((label) => isKnownKicker(label) || (counts.get(label) ?? 0) > 1);
    return found === undefined ? 0 : found.length + 1;
  };
}

/** `30 August`, `7. Young Makers' Prize`: a number begins a title, and ends no label. */
const isNumber = (word = ""): boolean => /^\d{1,3}\.?$/.test(word);

/** The first words of a run, up to each capital or number that may begin a title. */
export function labelsOf(text: string): string[] {
  const words = text
    .slice(0, 80)
    .split(" ")
    .slice(0, MAX_LABEL_WORDS + 1);
  return words.flatMap((word, at) => {
    const label = words.slice(0, at).join(" ");
    const mayBegin = /^["“„«]?\p{Lu}|^\d{1,3}(?:\.|$)/u.test(word) && !isNumber(words[at - 1]);
    return at > 0 && mayBegin && !endsLikeSentence(label) ? [label] : [];
  });
}

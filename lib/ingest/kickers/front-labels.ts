import { monthOf } from "@/lib/ingest/dates/months";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
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

/** `30 August`, `7. Young Makers' Prize`: a day or an ordinal number begins a title, and ends no label. */
function opensTitle(words: readonly string[], at: number): boolean {
  const [number = "", next = ""] = [words[at], words[at + 1]];
  if (/^\d{1,3}\.$/.test(number)) return true;
  return /^\d{1,2}$/.test(number) && monthOf(foldText(/^\p{L}+/u.exec(next)?.[0] ?? "")) !== null;
}

/** The first words of a run, up to each capital or number that may begin a title. */
export function labelsOf(text: string): string[] {
  const words = text
    .slice(0, 80)
    .split(" ")
    .slice(0, MAX_LABEL_WORDS + 2);
  return words.slice(0, MAX_LABEL_WORDS + 1).flatMap((word, at) => {
    const label = words.slice(0, at).join(" ");
    const mayBegin = (/^["“„«]?\p{Lu}/u.test(word) && !opensTitle(words, at - 1)) || opensTitle(words, at);
    return at > 0 && mayBegin && !endsLikeSentence(label) ? [label] : [];
  });
}

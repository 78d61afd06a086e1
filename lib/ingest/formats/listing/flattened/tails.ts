import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { sentenceEnds } from "@/lib/ingest/text/sentences";

/** A button has at most this many words. */
const MAX_WORDS = 4;

/** So many runs have the same button, and this share of all. */
const MIN_RUNS = 3;
const MIN_SHARE = 0.6;

/** Behind the number of a day or of a page no sentence ends: `from 1. April`, `1 2 3 … 14`. */
const NUMBERED = /(?<!\S)\d{1,3}(?:\.|\s(?:…|\.\.\.))$/;

/** Where the closed sentences of `run` end, a question at its very end left out on demand; 0 where it has none. */
export function endOfSentences(run: string, isQuestionLeft = false): number {
  const ends = [...sentenceEnds(run), ...endsBeforeButtons(run)]
    .filter((end) => !NUMBERED.test(run.slice(Math.max(0, end - 8), end)))
    .sort((a, b) => a - b);
  const isQuestion = isQuestionLeft && /[?!]["'”’»)]{0,2}\s*$/.test(run.slice(-8));
  return (isQuestion ? ends.at(-2) : ends.at(-1)) ?? 0;
}

/** A known button may be written small: `… since Tuesday. more`. */
function endsBeforeButtons(run: string): number[] {
  return Array.from(run.matchAll(/[.!?…]["'”’»)]{0,2}(?=\s(\p{Ll}\p{L}{2,14}(?:\s\p{L}{2,14})?))/gu))
    .filter(([, words = ""]) => isPageLabel(words) || isPageLabel(words.split(" ")[0] ?? ""))
    .map(({ index, 0: mark }) => index + mark.length);
}

/** Where the first sentence of `run` ends, or the run. */
export function firstSentenceEnd(run: string): number {
  return sentenceEnds(run)[0] ?? run.length;
}

/** What stands in `run` behind its last closed sentence. */
export function tailOf(run: string): string {
  return run.slice(endOfSentences(run)).trim();
}

/** Where a button with known words stands that closes an item: the last one behind a closed text, or behind none at all. */
export function findKnownButton(run: string, button: string): { start: number; end: number } | null {
  if (button === "") return null;
  for (let at = run.lastIndexOf(button); at >= 0; at = at === 0 ? -1 : run.lastIndexOf(button, at - 1)) {
    const before = run.slice(Math.max(0, at - 8), at);
    const isWord = /^(?:\s|$)/.test(run.slice(at + button.length, at + button.length + 1));
    if (isWord && /(?:^|[.!?…۔。]["'”’»)\]]{0,2})\s+$/u.test(before))
      return { start: at, end: at + button.length };
    if (isWord && at <= before.length && before.trim() === "") return { start: at, end: at + button.length };
  }
  return null;
}

/** The words with which most tails begin: a button that closes the items, or "". */
export function findButton(runs: readonly string[]): string {
  // Of an item without a text nothing but its button stands there.
  const isClosed = (run: string): boolean =>
    endOfSentences(run) > 0 || headsOf(run.trim()).some((head) => isPageLabel(head));
  const tails = runs.filter(isClosed).map(tailOf);
  const counts = new Map<string, number>();
  for (const tail of tails) for (const head of headsOf(tail)) counts.set(head, (counts.get(head) ?? 0) + 1);
  const usual = [...counts].filter(
    ([head, count]) => count >= MIN_RUNS && count >= tails.length * MIN_SHARE && isButton(head),
  );
  const known = usual.filter(([head]) => isPageLabel(head));
  const [button = ""] = (known.length > 0 ? known : usual).at(-1) ?? [];
  return known.length > 0 || (tails.at(-1) ?? "").startsWith(button) ? button : "";
}

function isButton(head: string): boolean {
  const isTold = head.length >= 6 || isPageLabel(head);
  return isTold && !isKnownKicker(head) && !isKnownKicker(head.slice(head.indexOf(" ") + 1));
}

/** The first one to four words, the short ones first. */
function headsOf(tail: string): string[] {
  const words = tail.split(" ", MAX_WORDS);
  return words.map((_, at) => words.slice(0, at + 1).join(" ")).filter((head) => head !== "");
}

import type { LabelTable } from "@/lib/ingest/formats/social/label-table";
import { labelStartingAt, type Word, wordsIn } from "@/lib/ingest/formats/social/words-of-line";
import type { Line } from "@/lib/ingest/text/lines";

/** So many buttons and counters in a row close a post; a head has fewer. */
const MIN_ROW = 3;

/** Shorter lines hold no two posts. */
const MIN_LINE = 300;

/** Cut a line that holds several posts behind each row of buttons, and behind the heading over the posts. */
export function cutBehindRows(text: string, line: Line, labels: LabelTable): Line[] {
  if (line.text.length < MIN_LINE) return [line];
  const own = text.slice(line.start, line.end);
  const words = wordsIn(own);
  const rows = rowEnds(own, words, labels);
  const heading = headingEnd(own, words, rows[0] ?? 0, labels);
  const cuts = [...(heading === null ? [] : [heading]), ...rows].filter((at) => at < words.length);
  if (rows.length === 0) return [line];
  const starts = [line.start, ...cuts.map((at) => line.start + (words[at]?.[0] ?? 0))];
  return starts.map((start, at) => {
    const next = starts[at + 1];
    const end = next ?? line.end;
    return { start, end, next: next ?? line.next, text: text.slice(start, end).trim() };
  });
}

/** The words that stand behind a row of buttons, by their index. */
function rowEnds(line: string, words: readonly Word[], labels: LabelTable): number[] {
  const ends: number[] = [];
  const isButton = remembering((label) => labels.isButton(label));
  let buttons = 0;
  for (let at = 0; at < words.length; ) {
    const mayOpen = labels.mayOpenButton(line.slice(words[at]?.[0], words[at]?.[1]));
    const size = mayOpen ? labelStartingAt(line, words, at, isButton) : 0;
    if (size === 0 && buttons >= MIN_ROW) ends.push(at);
    buttons = size === 0 ? 0 : buttons + 1;
    at += Math.max(1, size);
  }
  return buttons >= MIN_ROW ? [...ends, words.length] : ends;
}

type Test = (label: string) => boolean;

/** So many answers are kept: the buttons of a page are few, and stand below each of its posts. */
const MOST_KEPT = 20_000;

/** The same test, which looks at words that come again only once. */
function remembering(test: Test): Test {
  const known = new Map<string, boolean>();
  return (label) => {
    const answer = known.get(label) ?? test(label);
    if (known.size < MOST_KEPT) known.set(label, answer);
    return answer;
  };
}

/** A page has so many words at least above the heading over its posts. */
const MIN_ABOVE = 12;

/** The last heading over posts above the first row of buttons that closes one; null where there is none. */
function headingEnd(line: string, words: readonly Word[], row: number, labels: LabelTable): number | null {
  for (let at = Math.min(row, words.length) - 1; at >= MIN_ABOVE; at--) {
    const word = line.slice(words[at]?.[0], words[at]?.[1]);
    if (/^\p{Lu}/u.test(word) && labels.kindOf(word) === "start") return at + 1;
  }
  return null;
}

import { isFunctionWord } from "@/lib/ingest/clean/columns/reading-order";
import { WordRuns } from "@/lib/ingest/clean/columns/word-runs";

/** The start of a box inside a line: a small letter, a heading in capitals, the first of its numbered points. */
const OPENING = /(?<=[\p{Ll},] )(\p{Lu}[\p{Lu}\p{M}'’&/ -]{3,60}) 1[.)] (?=\p{Lu})/gu;

/** Fewer points are no box, and a longer one is not looked through. */
const MIN_POINTS = 3;
const MAX_BOX = 4000;

/** So far the last point, and the end of the sentence that goes on behind it, are looked for. */
const REACH = 600;

/**
 * Join sentences that a box of numbered points interrupts in the middle of a line, and put the box behind them.
 *
 * Where the last point ends no sign tells, so the text itself has to: the words on both sides of the box stand
 * together elsewhere, in one way only.
 */
export function boxesInSentences(text: string): string {
  const starts = Array.from(text.matchAll(OPENING));
  if (starts.length === 0) return text;
  const runs = new WordRuns(text);
  return text
    .split("\n")
    .map((line) => withBoxesBehind(line, runs))
    .join("\n");
}

/** The line without the boxes that interrupt its sentences, and these below it. */
function withBoxesBehind(line: string, runs: WordRuns): string {
  let kept = "";
  let boxes = "";
  let from = 0;
  for (const match of line.matchAll(OPENING)) {
    const last = match.index < from ? -1 : lastPoint(line, match.index + match[0].length);
    if (last === -1) continue;
    const before = line.slice(Math.max(0, match.index - 80), match.index);
    const cut = findCut(before, line.slice(last, last + REACH), runs);
    if (cut === null) continue;
    kept += line.slice(from, match.index);
    boxes += `\n\n${line.slice(match.index, last + cut).trim()}`;
    from = last + cut;
  }
  return boxes === "" ? line : `${kept}${line.slice(from)}${boxes}\n`;
}

/** Where the last point of a box begins, whose first one begins at `start`; -1 where they are too few. */
function lastPoint(line: string, start: number): number {
  const area = line.slice(start, start + MAX_BOX);
  let at = 0;
  for (let number = 2; number <= 20; number++) {
    const next = new RegExp(`\\s${number}[.)] (?=\\p{Lu})`, "u").exec(area.slice(at));
    if (!next) return number > MIN_POINTS ? start + at : -1;
    at += next.index + next[0].length;
  }
  return start + at;
}

/** Where the last point ends: the only place whose next words are known to follow the words before the box. */
function findCut(before: string, last: string, runs: WordRuns): number | null {
  const [previous = "", closing = ""] = wordsOf(before)
    .slice(-2)
    .map(({ text }) => text);
  const words = wordsOf(last.slice(0, lineEnd(last)));
  const fitting = words.filter((word, index) => {
    const inPoint = words[index - 1];
    if (!inPoint || !/^\p{Ll}/u.test(word.text) || isFunctionWord(inPoint.text)) return false;
    return knows(runs, [previous, closing, word.text, words[index + 1]?.text ?? ""]);
  });
  const [cut] = fitting;
  if (!cut || fitting.length > 1) return null;
  const inPoint = words[words.indexOf(cut) - 1]?.text ?? "";
  // The point itself may be known to go on with these words.
  return runs.count(`${inPoint} ${cut.text}`) > 1 ? null : cut.start;
}

/** Three words in a row around the box, or two, stand so elsewhere; two of them at least are no function words. */
function knows(
  runs: WordRuns,
  [first = "", second = "", third = "", fourth = ""]: readonly string[],
): boolean {
  return [
    [first, second, third],
    [second, third, fourth],
    [second, third],
  ].some((run) => run.filter(isTelling).length >= 2 && runs.count(run.join(" ")) > 0);
}

function isTelling(word: string): boolean {
  return word.length >= 3 && !isFunctionWord(word);
}

function wordsOf(text: string): { text: string; start: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    text: match[0],
    start: match.index,
  }));
}

function lineEnd(text: string): number {
  const end = /[.!?](?=\s|$)|\n/.exec(text);
  return end ? end.index : text.length;
}

import { cutRun } from "@/lib/ingest/formats/listing/flattened/cut-run";
import { type DatedRuns, findDatedRuns } from "@/lib/ingest/formats/listing/flattened/find-runs";
import { type LearntList, learnList } from "@/lib/ingest/formats/listing/flattened/learn-list";
import { endOfSentences } from "@/lib/ingest/formats/listing/flattened/tails";
import type { Line } from "@/lib/ingest/text/lines";

/** A headline alone is no longer. */
const MAX_TITLE = 220;

/** Part lines that hold whole items, or whole lists: at dates, at a button that recurs, and where sentences end. */
export function partFlattenedLines(text: string, lines: readonly Line[]): readonly Line[] {
  const found = findDatedRuns(text, lines);
  if (found.length === 0 || !isList(found)) return lines;
  const list = learnList(found);
  const parted = new Map(found.map((dated) => [dated.line, cutLine(dated, list)]));
  return lines.flatMap((line) => parted.get(line) ?? [line]);
}

/** Most dates have a text beside them, or all have a headline. */
function isList(found: readonly DatedRuns[]): boolean {
  const runs = found.flatMap((dated) => (dated.dates.length > 1 ? dated.runs.slice(1, -1) : dated.runs));
  const closed = runs.filter((run) => endOfSentences(run) > 0).length;
  // Before the date of a card stands its kicker, which is no text.
  const beside = found.reduce((sum, { dates }) => sum + Math.max(1, dates.length - 1), 0);
  return closed * 2 >= beside || (closed === 0 && runs.every((run) => run.length <= MAX_TITLE));
}

function cutLine({ line, words, dates, runs }: DatedRuns, list: LearntList): Line[] {
  const isCard = dates.length === 1;
  const cuts = runs.flatMap((run, at) => {
    const from = dates[at - 1]?.end ?? 0;
    const date = dates[at];
    const own = cutRun(run, { isFirst: at === 0, isLast: date === undefined, isCard }, list);
    return [from, ...own.map((cut) => from + cut), ...(date ? [date.start] : [])];
  });
  return toLines(
    line,
    words,
    [...new Set(cuts)].sort((a, b) => a - b),
  );
}

/** The words between cuts as lines, marks at their ends left out; none covers what another does, and together they cover all. */
function toLines(line: Line, words: string, starts: readonly number[]): Line[] {
  const pieces = starts.flatMap((start, at) => {
    const own = words.slice(start, starts[at + 1]);
    const text = own.replace(/^(?:[\s|·•:–-]|—(?!["“„«¿¡\p{Lu}]))+(?=\S)/u, "").replace(/[\s|·•–—-]+$/, "");
    const first = line.start + start + own.indexOf(text);
    return text === "" ? [] : [{ start: first, end: first + text.length, text }];
  });
  return pieces.map((piece, at) => ({
    ...piece,
    start: at === 0 ? line.start : piece.start,
    next: pieces[at + 1]?.start ?? line.next,
  }));
}

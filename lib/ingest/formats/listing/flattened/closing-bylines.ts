import { readByline } from "@/lib/ingest/formats/listing/note-line";
import { wordStarts } from "@/lib/ingest/text/word-starts";

/** A label and a name have at most so many words. */
const MAX_WORDS = 7;

/** So many headlines, and such a share of them, have a writer behind them: one alone may be about a painting `by Ada Marsh`. */
const MIN_SIGNED = 3;
const MIN_SHARE = 0.5;

/** Learn of the runs before dates whether writers close them, behind one label. @returns where in a run its writer begins, or its length. */
export function learnClosingBylines(runs: readonly string[]): (run: string) => number {
  const labels = runs.flatMap((run) => startsOf(run).map((start) => labelAt(run, start)));
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const least = Math.max(MIN_SIGNED, runs.length * MIN_SHARE);
  const usual = new Set([...counts].flatMap(([label, count]) => (count >= least ? [label] : [])));
  return (run) => startsOf(run).find((start) => usual.has(labelAt(run, start))) ?? run.length;
}

const labelAt = (run: string, start: number): string => /^\S+/.exec(run.slice(start))?.[0] ?? "";

/** Where a byline may begin that closes the run. */
function startsOf(run: string): number[] {
  const words = run.trimEnd();
  return wordStarts(words)
    .slice(-MAX_WORDS)
    .filter((start) => start > 0 && readByline(words.slice(start))?.length === words.length - start);
}

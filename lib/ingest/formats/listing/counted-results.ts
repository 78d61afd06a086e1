import { placeOf } from "@/lib/ingest/formats/listing/leading-numbers";

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly date: unknown;
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** So many results in a row count on, and so many lines on average each has: a list of most read headlines has nothing else. */
const MIN_RESULTS = 3;
const MIN_LINES = 2.5;

/** In so many of them stands a date or an address below the headline: chapters of a text have none. */
const MIN_TOLD = 0.6;

/** Find the lines with which the results of a search begin: they count on, each with other lines below it. */
export function findCountedResults(lines: readonly Line[]): ReadonlySet<number> {
  let run: number[] = [];
  let best: number[] = [];
  let last = 0;
  for (const [index, { text }] of lines.entries()) {
    const number = placeOf(text);
    if (number === 0) continue;
    // A number that does not count on is a date, or begins another list.
    if (number !== last + 1 && run.length >= MIN_RESULTS) continue;
    if (number === last + 1) run.push(index);
    else run = [index];
    last = number;
    if (run.length > best.length) best = run;
  }
  return new Set(isList(best, lines) ? best : []);
}

function isList(results: readonly number[], lines: readonly Line[]): boolean {
  const [first = 0, last = 0] = [results[0], results.at(-1)];
  if (results.length < MIN_RESULTS || last - first < MIN_LINES * (results.length - 1)) return false;
  const told = results.slice(0, -1).filter((start, at) => {
    const own = lines.slice(start + 1, results[at + 1]);
    return own.some(({ text, date }) => date !== null || ADDRESS.test(text));
  });
  return told.length >= (results.length - 1) * MIN_TOLD;
}

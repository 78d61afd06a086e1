import { CsvReader, type CsvRow } from "@/lib/ingest/table/csv-reader";

/** How the cells of a table are kept apart. */
export interface CsvDialect {
  /** One character. */
  readonly delimiter: string;
  /** One character. */
  readonly quote: string;
  /** Code units at the start that only name the delimiter: Excel's `sep=;` line. */
  readonly skip: number;
}

/** A dialect with how surely the text is a table in it. */
export interface GuessedDialect {
  readonly dialect: CsvDialect;
  /** 0 to 1: how much of the sample falls into rows of equally many cells. */
  readonly regularity: number;
  /** Cells of most rows. */
  readonly width: number;
  /** Rows of the sample without the last, which may be cut. */
  readonly rows: readonly CsvRow[];
}

const DELIMITERS = [",", ";", "\t", "|"];
const SAMPLE = 64 * 1024;
const SAMPLE_ROWS = 100;

/** Find how the cells of a table are kept apart; looks at the beginning alone. */
export function guessDialect(text: string): GuessedDialect {
  const note = /^sep=([^\r\n])(?:\r\n|\n|\r)/i.exec(text.slice(0, 20));
  const skip = note?.[0].length ?? 0;
  const head = text.slice(skip, skip + SAMPLE);
  const isCut = text.length > skip + SAMPLE;
  const quote = guessQuote(head);
  const candidates = note?.[1] ? [note[1]] : DELIMITERS;
  const [first, ...others] = candidates.map((delimiter) => measure(head, { delimiter, quote, skip }, isCut));
  if (!first) throw new Error("There is always a candidate.");
  return others.reduce((best, next) => (weightOf(next) > weightOf(best) ? next : best), first);
}

/** Single quotes only where cells begin and end with them and none with double ones. */
function guessQuote(head: string): string {
  const double = /(?:^|[,;\t|\n])"/.test(head);
  const single = head.match(/(?:^|[,;\t|\n])'[^'\n]{0,1000}'(?=[,;\t|\r\n])/g)?.length ?? 0;
  return !double && single >= 4 ? "'" : '"';
}

/** Of two that are as regular the one with more columns is right: text has commas by accident. */
const weightOf = ({ regularity, width }: GuessedDialect) =>
  width < 2 ? 0 : regularity * (1 + Math.min(width, 10) / 40);

function measure(head: string, dialect: CsvDialect, isCut: boolean): GuessedDialect {
  const reader = new CsvReader(dialect);
  const found = [...reader.push(head), ...(isCut ? [] : reader.end())];
  const rows = found.filter((row) => !isBlankRow(row)).slice(0, SAMPLE_ROWS);
  const counts = new Map<number, number>();
  for (const { cells } of rows.filter(({ problem }) => problem === null))
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { dialect, width, regularity: rows.length === 0 ? 0 : most / rows.length, rows };
}

/** Whether nothing is in a row: an empty line, or cells without text. */
export function isBlankRow({ cells, problem }: CsvRow): boolean {
  return problem === null && cells.every((cell) => cell.trim() === "");
}

import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** What is asked of a line. */
interface Line {
  readonly folded: string;
  readonly text: string;
  readonly date: unknown;
}

/** A field's name is short, and stands in at least so many items. */
const MAX_NAME = 30;
const MIN_ITEMS = 3;
const MAX_VALUE = 40;

/**
 * Find the lines of small tables that items print: `Format`, its value, `Source`, its value.
 *
 * Two names recur at the same distance, a value that may differ between them; kickers and buttons are no names.
 *
 * @returns the indexes of names and values; a date keeps its own line.
 */
export function findFieldLines(
  lines: readonly Line[],
  isLabel: (text: string) => boolean,
): ReadonlySet<number> {
  const isName = (line: Line | undefined): boolean =>
    line !== undefined &&
    line.date === null &&
    line.text.length <= MAX_NAME &&
    line.folded !== "" &&
    !/[:：]\s*\S/.test(line.text) &&
    !isLabel(line.text) &&
    !isKnownKicker(line.text);
  const pairs = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const [value, other] = [lines[index + 1], lines[index + 2]];
    if (!other || value?.date !== null || !isName(line) || !isName(other) || line.folded === other.folded)
      continue;
    const key = `${line.folded}\n${other.folded}`;
    const starts = pairs.get(key) ?? [];
    starts.push(index);
    pairs.set(key, starts);
  }
  const found = new Set<number>();
  for (const starts of pairs.values()) {
    const values = new Set(starts.map((index) => lines[index + 1]?.folded ?? ""));
    // What always stands between the two is a button, and what never recurs may be a headline.
    const areValues = values.size > 1 && values.size < starts.length && [...values].every(isValue);
    if (starts.length < MIN_ITEMS || !areValues) continue;
    for (const index of starts)
      for (let at = index; at <= index + 3; at++) if (lines[at]?.date === null) found.add(at);
  }
  return found;
}

const isValue = (folded: string): boolean => folded !== "" && folded.length <= MAX_VALUE;

/** `20.00 uur | Grote zaal`: when an event begins, and where. */
const WHEN_AND_WHERE = /^\d{1,2}[.:h]\d{2}(?![.\d]).{0,40}[|·•]/;

/** True for the hour and the place of an event: fields of its item, though no name stands before them. */
export const isWhenAndWhere = (line: string): boolean => WHEN_AND_WHERE.test(line);

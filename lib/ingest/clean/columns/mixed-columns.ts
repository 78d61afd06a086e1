import { columnsOf, type Faults, type Layout, LineFacts } from "@/lib/ingest/clean/columns/column-layout";
import { hyphenatedWords, joinColumn } from "@/lib/ingest/clean/columns/join-column";
import { hasCapitalNouns } from "@/lib/ingest/clean/columns/reading-order";

/** Fewer lines prove nothing; more are no quotation, and would take long. */
const MIN_LINES = 8;
const MAX_LINES = 80;

/** So many stretches of a text are looked at closely; no document has more quotations in columns. */
const MAX_CLOSE_LOOKS = 30;

/** Reading the lines as they stand has to break so often. */
const MIN_BREAKS = 2;

/** A break weighs as much as so many lines that had room for the next word. */
const BREAK_WEIGHT = 3;

/** So much must speak against reading on, and so many times what speaks against the columns. */
const MIN_COST = 10;
const LEAD = 4;

/** The next best layout must be worse by more than this: a misprint may look like a break. */
const LEAST_LEAD = 2;

/** Each column has to go on in mid-sentence so often: lists and verses do not. */
const MIN_GOING_ON = 2;

const WIDEST = 80;

/** Read two columns that were printed line by line, first the one, then the other, where nothing else can be meant. */
export function partMixedColumns(text: string): string {
  const lines = text.split("\n");
  const result: string[] = [];
  let from = 0;
  let looks = 0;
  for (const [start, end] of runsOfLines(lines)) {
    const own = lines.slice(start, end).map((line) => line.trim());
    const facts = new LineFacts(own, { hasCapitalNouns: hasCapitalNouns(own) });
    if (!isSuspect(facts)) continue;
    if (looks++ === MAX_CLOSE_LOOKS) break;
    const columns = findColumns(facts);
    if (!columns) continue;
    result.push(...lines.slice(from, start));
    const known = hyphenatedWords(text);
    for (const column of columns) {
      const paragraphs = joinColumn(
        column.map((index) => own[index] ?? ""),
        known,
      );
      result.push(...paragraphs.flatMap((paragraph) => [paragraph, ""]));
    }
    from = end;
  }
  return from === 0 ? text : [...result, ...lines.slice(from)].join("\n");
}

/** Stretches of lines without a blank one, short enough for columns. */
function runsOfLines(lines: readonly string[]): [number, number][] {
  const runs: [number, number][] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && lines[index]?.trim() !== "") continue;
    const length = index - start;
    if (length >= MIN_LINES && length <= MAX_LINES) runs.push([start, index]);
    start = index + 1;
  }
  return runs;
}

/** Reading on breaks often, and no line is too wide for a column. */
function isSuspect(facts: LineFacts): boolean {
  if (facts.lines.some((line) => line.length > WIDEST)) return false;
  const plain = facts.inOrder();
  return plain.breaks >= MIN_BREAKS && costOf(plain) >= MIN_COST && isBetterTwoOn(facts, plain.breaks);
}

/** The columns that lines were mixed from, or null where there is more than one answer. */
function findColumns(facts: LineFacts): readonly [number[], number[]] | null {
  const [first, second] = bestLayouts(facts, facts.lines.length);
  if (!first || first.goingOn < MIN_GOING_ON || first.cost * LEAD > costOf(facts.inOrder())) return null;
  return second && second.cost <= first.cost + LEAST_LEAD ? null : first.columns;
}

/** Verses and lists break as often from each line to the one after the next. */
function isBetterTwoOn(facts: LineFacts, breaks: number): boolean {
  let twoOn = 0;
  for (let index = 2; index < facts.lines.length; index++) if (facts.breaks(index - 2, index)) twoOn++;
  return twoOn <= breaks;
}

const costOf = ({ breaks, misfits }: Faults) => BREAK_WEIGHT * breaks + misfits;

interface Candidate {
  readonly columns: readonly [number[], number[]];
  readonly cost: number;
  /** Of the column that has fewer. */
  readonly goingOn: number;
}

/** The best layout and the next best that is another one. */
function bestLayouts(facts: LineFacts, count: number): Candidate[] {
  let best: Candidate[] = [];
  const seen = new Set<string>();
  for (const layout of layoutsOf(facts, count)) {
    const columns = columnsOf(count, layout);
    const key = columns[1].join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    const faults = columns.map((column) => facts.faults(column));
    const candidate = {
      columns,
      cost: faults.reduce((sum, column) => sum + costOf(column), 0),
      goingOn: Math.min(...faults.map(({ goingOn }) => goingOn)),
    };
    best = [...best, candidate].sort((a, b) => a.cost - b.cost).slice(0, 2);
  }
  return best;
}

/** Every way in which the lines may alternate from before the first to behind the last place where reading on breaks. */
function layoutsOf(facts: LineFacts, count: number): Layout[] {
  const breaks = Array.from({ length: count - 1 }, (_, index) => index).filter((index) =>
    facts.breaks(index, index + 1),
  );
  const [first = 0, last = 0] = [breaks[0], breaks.at(-1)];
  const layouts: Layout[] = [];
  for (let start = 0; start <= first; start++) {
    for (let end = last + 1; end <= count; end++) {
      if (end - start < MIN_LINES / 2) continue;
      layouts.push({ start, end, owner: 0 }, { start, end, owner: 1 });
    }
  }
  return layouts;
}

import {
  type Evidence,
  findBestPath,
  type Gap,
  type Habits,
  type Lines,
  type Path,
} from "@/lib/ingest/records/best-path";
import type { Grammar, SharedRole } from "@/lib/ingest/records/grammar";

/** The order of the parts is told from so many lines at the start. */
const SAMPLE = 1500;

/** Orders that are tried a second time, with the text's own habits. */
const FINALISTS = 4;

/** Weight of one unseen step against the seen ones. */
const DOUBT = 0.3;

/** Weight of the text's habits against the looks of its lines. */
const HABIT = 1.3;

/** Lines read in the grammar that suits them best. */
export interface Reading<R extends string> {
  readonly grammar: Grammar<R>;
  readonly path: Path;
}

/** One record: a range of lines, and the role of each. */
export interface RecordLines<R extends string> {
  readonly first: number;
  /** Index after the last line. */
  readonly last: number;
  readonly roles: readonly (R | SharedRole)[];
}

/** What is read, and how its lines are weighed. */
export interface RecordTask<R extends string> extends Lines<R> {
  readonly grammars: readonly Grammar<R>[];
  /** Weigh the lines anew, knowing a first reading. */
  readonly relearn?: (reading: Reading<R>, evidence: readonly Evidence<R>[]) => readonly Evidence<R>[];
}

/**
 * Tell what each line of a text with many like records is.
 *
 * Every order of parts is tried on the start of the text. The best few are tried again with what they found: which
 * steps the text takes between the parts, and over how many blank lines. So a part that all records have is expected
 * in each, whatever it looks like.
 */
export function readRecords<R extends string>(task: RecordTask<R>): Reading<R> | null {
  const sample = { ...task, gaps: task.gaps.slice(0, SAMPLE) };
  const first = task.grammars
    .map((grammar) => ({ grammar, path: findBestPath(grammar, sample) }))
    .sort(better)
    .slice(0, FINALISTS);
  const [best] = first.map((reading) => readAgain(sample, readAgain(sample, reading))).sort(better);
  return best ? readAgain(task, best) : null;
}

function better<R extends string>(a: Reading<R>, b: Reading<R>): number {
  return b.path.score - b.grammar.rarity - (a.path.score - a.grammar.rarity);
}

function readAgain<R extends string>(task: RecordTask<R>, reading: Reading<R>): Reading<R> {
  const { grammar } = reading;
  const evidence = task.relearn?.(reading, task.evidence) ?? task.evidence;
  return { grammar, path: findBestPath(grammar, { ...task, evidence }, learnHabits(reading, task.gaps)) };
}

/** Count the steps that a path takes inside and between its records: rare ones cost, against the usual one from there. */
function learnHabits<R extends string>({ grammar, path }: Reading<R>, gaps: readonly Gap[]): Habits {
  const size = grammar.states.length;
  const counts = new Float64Array(size * size * 3);
  const most = new Float64Array(size);
  const roleOf = (state: number): string | undefined => grammar.states[state]?.role;
  // How much small print stands in one place tells nothing, and outside of records there are no habits.
  const isFree = (from: number, to: number): boolean =>
    roleOf(from) === "none" ||
    roleOf(to) === "none" ||
    (from === to && ["note", "lead"].includes(roleOf(from) ?? ""));
  for (let index = 1; index < path.states.length; index++) {
    const [from = 0, to = 0] = [path.states[index - 1], path.states[index]];
    if (isFree(from, to)) continue;
    const at = (from * size + to) * 3 + (gaps[index] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
    most[from] = Math.max(most[from] ?? 0, counts[at] ?? 0);
  }
  const logs = new Float64Array(counts.length);
  for (let at = 0; at < counts.length; at++) {
    const usual = most[Math.floor(at / (size * 3))] ?? 0;
    logs[at] = usual === 0 ? 0 : HABIT * Math.log(((counts[at] ?? 0) + DOUBT) / (usual + DOUBT));
  }
  return (from, to, gap) => (isFree(from, to) ? 0 : (logs[(from * size + to) * 3 + gap] ?? 0));
}

/** The records of a reading, in their order. */
export function recordsOf<R extends string>({ grammar, path }: Reading<R>): RecordLines<R>[] {
  const records: { first: number; last: number; roles: (R | SharedRole)[] }[] = [];
  let before = 0;
  for (const [index, state] of path.states.entries()) {
    const role = grammar.states[state]?.role ?? "none";
    const step = grammar.steps[state]?.find(({ from }) => from === before);
    before = state;
    if (role === "none") continue;
    if (step?.opens) records.push({ first: index, last: index, roles: [] });
    const current = records.at(-1);
    if (!current) continue;
    current.last = index + 1;
    current.roles.push(role);
  }
  return records;
}

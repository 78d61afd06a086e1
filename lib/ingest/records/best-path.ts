import type { Grammar, SharedRole } from "@/lib/ingest/records/grammar";

/** How well one line fills each role, as log odds: above 0 for, below 0 against. */
export type Evidence<R extends string> = Readonly<Record<R | SharedRole, number>>;

/** Blank lines before a line: 0, 1, or 2 for more. */
export type Gap = 0 | 1 | 2;

/** The best reading of lines in one grammar: a state for each of them. */
export interface Path {
  readonly states: readonly number[];
  readonly score: number;
}

/** What a text was seen to do: a bonus for a step between two states over so many blank lines. */
export type Habits = (from: number, to: number, gap: Gap) => number;

const NO_HABITS: Habits = () => 0;

/** What the lines of a text are, seen from outside. */
export interface Lines<R extends string> {
  readonly gaps: readonly Gap[];
  readonly evidence: readonly Evidence<R>[];
  /** What a blank line counts for a new record: they part records more often than the lines of one. */
  readonly gapBonus: number;
}

/** Find the best path of lines through a grammar (Viterbi's algorithm): linear in the lines. */
export function findBestPath<R extends string>(
  grammar: Grammar<R>,
  { gaps, evidence, gapBonus }: Lines<R>,
  habits: Habits = NO_HABITS,
): Path {
  const count = grammar.states.length;
  const back = new Uint8Array(gaps.length * count);
  let scores = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  scores[0] = 0;
  for (const [index, gap] of gaps.entries()) {
    const next = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    const weights = evidence[index];
    for (const [to, { role }] of grammar.states.entries()) {
      let best = Number.NEGATIVE_INFINITY;
      for (const { from, cost, opens } of grammar.steps[to] ?? []) {
        const score = (scores[from] ?? 0) - cost + (opens ? gap * gapBonus : 0) + habits(from, to, gap);
        if (score <= best) continue;
        best = score;
        back[index * count + to] = from;
      }
      next[to] = best + (weights?.[role] ?? 0);
    }
    scores = next;
  }
  return trace(grammar, back, scores, gaps.length);
}

function trace<R extends string>(
  { ends, states }: Grammar<R>,
  back: Uint8Array,
  scores: Float64Array,
  length: number,
): Path {
  let best = 0;
  const total = (state: number): number => (scores[state] ?? 0) - (ends[state] ?? 0);
  for (let state = 1; state < states.length; state++) if (total(state) > total(best)) best = state;
  const path = new Array<number>(length);
  const score = total(best);
  for (let index = length - 1; index >= 0; index--) {
    path[index] = best;
    best = back[index * states.length + best] ?? 0;
  }
  return { states: path, score };
}

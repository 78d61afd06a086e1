import type { Evidence } from "@/lib/ingest/formats/listing/evidence";
import { beginsItem, type Grammar } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";

/** The best reading of a page in one grammar: a state for each line. */
export interface Path {
  readonly states: readonly number[];
  readonly score: number;
}

/** What one page was seen to do: a bonus for a step between two states over so many blank lines. */
export type Habits = (from: number, to: number, gap: PageLine["gap"]) => number;

const NO_HABITS: Habits = () => 0;

/** Blank lines part items more often than the lines of one. */
const GAP_BONUS = 0.4;

/** A headline goes on only after a line that is long enough to have been broken. */
const MIN_BROKEN = 22;

/** Find the best path of a page through a grammar (Viterbi's algorithm): linear in the lines. */
export function findBestPath(
  grammar: Grammar,
  lines: readonly PageLine[],
  evidence: readonly Evidence[],
  habits: Habits = NO_HABITS,
): Path {
  const count = grammar.states.length;
  const back = new Uint8Array(lines.length * count);
  let scores = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  scores[0] = 0;
  const opens = grammar.steps.map((steps, to) => steps.map(({ from }) => beginsItem(grammar, from, to)));
  for (const [index, line] of lines.entries()) {
    const next = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    const weights = evidence[index];
    for (const [to, state] of grammar.states.entries()) {
      if (state.role === "title-rest" && (lines[index - 1]?.text.length ?? 0) < MIN_BROKEN) continue;
      for (const [step, { from, cost }] of (grammar.steps[to] ?? []).entries()) {
        const bonus = opens[to]?.[step] ? line.gap * GAP_BONUS : 0;
        const score = (scores[from] ?? 0) - cost + bonus + habits(from, to, line.gap);
        if (score <= (next[to] ?? 0)) continue;
        next[to] = score;
        back[index * count + to] = from;
      }
      next[to] = (next[to] ?? 0) + (weights?.[state.role] ?? 0);
    }
    scores = next;
  }
  return trace(grammar, back, scores, lines.length);
}

function trace({ ends, states }: Grammar, back: Uint8Array, scores: Float64Array, length: number): Path {
  let best = 0;
  const total = (state: number): number => (scores[state] ?? 0) - (ends[state] ?? 0);
  for (let state = 1; state < states.length; state++) if (total(state) > total(best)) best = state;
  const path = new Array<number>(length);
  for (let index = length - 1, state = best; index >= 0; index--) {
    path[index] = state;
    state = back[index * states.length + state] ?? 0;
  }
  return { states: path, score: total(best) };
}

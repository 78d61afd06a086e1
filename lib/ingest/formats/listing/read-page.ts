import { findBestPath, type Habits, type Path } from "@/lib/ingest/formats/listing/best-path";
import { type Evidence, weighLine } from "@/lib/ingest/formats/listing/evidence";
import { beginsItem, GRAMMARS, type Grammar } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** The order of a page's parts is told from so many lines at its start. */
const SAMPLE = 1500;

/** Orders that are tried a second time, with the page's own habits. */
const FINALISTS = 4;

/** Weight of the page's habits against the looks of its lines. */
const HABIT = 1.3;

/** Weight of one unseen step against the seen ones. */
const DOUBT = 0.3;

/** A page read: the order of its parts, and each line's state in it. */
export interface ReadPage {
  readonly grammar: Grammar;
  readonly states: readonly number[];
  readonly score: number;
}

/**
 * Tell what each line of a page is.
 *
 * Every order of parts is tried on the start of the page. The best few are tried again with what they found: which
 * steps the page takes between its parts, over how many blank lines, and what it prints for kickers. So a part that
 * all items have is expected in each, whatever it looks like.
 */
export function readPage(lines: readonly PageLine[]): ReadPage | null {
  const sample = lines.slice(0, SAMPLE);
  const evidence = lines.map(weighLine);
  const first = GRAMMARS.map((grammar) => ({ grammar, path: findBestPath(grammar, sample, evidence) }))
    .sort(better)
    .slice(0, FINALISTS);
  const second = first.map(({ grammar, path }) => again(grammar, sample, evidence, path)).sort(better);
  const best = second[0];
  if (!best) return null;
  const { grammar, path } = again(best.grammar, lines, evidence, best.path);
  return { grammar, states: path.states, score: path.score };
}

interface Reading {
  readonly grammar: Grammar;
  readonly path: Path;
}

const better = (a: Reading, b: Reading): number =>
  b.path.score - b.grammar.rarity - (a.path.score - a.grammar.rarity);

function again(
  grammar: Grammar,
  lines: readonly PageLine[],
  evidence: readonly Evidence[],
  path: Path,
): Reading {
  const bonusOf = learnKickerLines(grammar, lines, path);
  const learnt = evidence.map((weights, index): Evidence => {
    const bonus = bonusOf(lines[index]?.folded ?? "");
    return { ...weights, kicker: weights.kicker + bonus };
  });
  return { grammar, path: findBestPath(grammar, lines, learnt, learnHabits(grammar, lines, path)) };
}

/** Fewer items than this tell nothing about a page's kickers. */
const MIN_TELLING = 3;

/** In this share of the items a page has kicker lines, or they are headings and menus of the page. */
const MIN_SHARE = 0.4;

/** Kickers by their nature recur, and stand in many items: what does neither is something else. */
function learnKickerLines(
  grammar: Grammar,
  lines: readonly PageLine[],
  path: Path,
): (folded: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [index, state] of path.states.entries()) {
    const folded = lines[index]?.folded ?? "";
    if (grammar.states[state]?.role !== "kicker") continue;
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    total++;
  }
  const items = itemsOf({ grammar, states: path.states, score: 0 }).length;
  const isTold = (folded: string): boolean => (counts.get(folded) ?? 0) > 1 || isKnownKicker(folded);
  const told = [...counts].reduce((sum, [folded, count]) => sum + (isTold(folded) ? count : 0), 0);
  if (items >= MIN_TELLING && total < items * MIN_SHARE) return () => -3;
  const unique = items <= MIN_TELLING ? 0 : told < total / 3 ? -2 : 0.6;
  return (folded) => (isTold(folded) ? 1 : unique);
}

/** Count the steps that a path takes inside and between its items: rare ones cost, against the usual one from there. */
function learnHabits(grammar: Grammar, lines: readonly PageLine[], path: Path): Habits {
  const size = grammar.states.length;
  const counts = new Float64Array(size * size * 3);
  const most = new Float64Array(size);
  const isOutside = (state: number): boolean => grammar.states[state]?.role === "none";
  // How much small print stands in one place tells nothing.
  const isSmallPrint = (from: number, to: number): boolean =>
    from === to && ["note", "lead"].includes(grammar.states[from]?.role ?? "");
  for (let index = 1; index < path.states.length; index++) {
    const [from = 0, to = 0] = [path.states[index - 1], path.states[index]];
    if (isOutside(from) || isOutside(to) || isSmallPrint(from, to)) continue;
    const at = (from * size + to) * 3 + (lines[index]?.gap ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
    most[from] = Math.max(most[from] ?? 0, counts[at] ?? 0);
  }
  const logs = new Float64Array(counts.length);
  for (let at = 0; at < counts.length; at++) {
    const usual = most[Math.floor(at / (size * 3))] ?? 0;
    logs[at] = usual === 0 ? 0 : HABIT * Math.log(((counts[at] ?? 0) + DOUBT) / (usual + DOUBT));
  }
  return (from, to, gap) =>
    isOutside(from) || isOutside(to) ? 0 : (logs[(from * size + to) * 3 + gap] ?? 0);
}

/** One item of a page: indexes into its lines, each with its role. */
export interface PageItem {
  readonly first: number;
  /** Index after the last line. */
  readonly last: number;
}

/** The stretches of lines that are items. */
export function itemsOf({ grammar, states }: ReadPage): PageItem[] {
  const items: { first: number; last: number }[] = [];
  let isOpen = false;
  for (const [index, state] of states.entries()) {
    const isOutside = grammar.states[state]?.role === "none";
    const isNew = !isOutside && (!isOpen || beginsItem(grammar, states[index - 1] ?? null, state));
    if (isNew) items.push({ first: index, last: index + 1 });
    const current = items.at(-1);
    if (!isOutside && current) current.last = index + 1;
    isOpen = !isOutside;
  }
  return items;
}

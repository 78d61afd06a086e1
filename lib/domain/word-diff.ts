/** A run of text that both sides have, or that stands on one side alone. */
export interface DiffPart {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Two texts side by side; the parts of each side make up its whole text. */
export interface WordDiff {
  readonly left: readonly DiffPart[];
  readonly right: readonly DiffPart[];
}

/** Comparisons for one table of units: the work of some milliseconds. */
const MOST_CELLS = 4_000_000;

/** From coarse to fine: what can't be compared word by word is first matched by larger units. */
const LEVELS: readonly RegExp[] = [
  /[^\n]*\n+|[^\n]+$/g,
  /[^.!?。！？\n]*[.!?。！？\n]+\s*|[^.!?。！？\n]+$/g,
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}\p{M}\p{N}])\s*|\s+/gu,
];
const WORDS = LEVELS.length - 1;

/**
 * Compare two texts word by word. Texts too long for that are compared by paragraphs and sentences first and by
 * words between those that are equal, so that time stays bounded and memory grows with the length alone.
 */
export function diffWords(left: string, right: string): WordDiff {
  const sides: Sides = { left: [], right: [] };
  compare(left, right, 0, sides);
  return sides;
}

interface Sides {
  readonly left: DiffPart[];
  readonly right: DiffPart[];
}

function compare(left: string, right: string, level: number, sides: Sides): void {
  if (left === right) keep(sides, left);
  else if (left === "" || right === "") replace(sides, left, right);
  else compareUnits(left, right, level, sides);
}

function compareUnits(left: string, right: string, level: number, sides: Sides): void {
  const fine = ranges(left, right, WORDS);
  const units = fine ?? ranges(left, right, level);
  if (units) walk(units, fine ? null : level + 1, sides);
  else if (level + 1 < WORDS) compareUnits(left, right, level + 1, sides);
  else replace(sides, left, right);
}

interface Units {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Index pairs of equal units, both rising. */
  readonly matches: readonly (readonly [number, number])[];
}

/** The units of both texts with their longest common run; null where that is too much work. */
function ranges(left: string, right: string, level: number): Units | null {
  const pattern = LEVELS[level] ?? /.+/gs;
  const units = { left: left.match(pattern) ?? [], right: right.match(pattern) ?? [] };
  const numbers = new Map<string, number>();
  const numbered = (texts: readonly string[]) => {
    const result = new Int32Array(texts.length);
    texts.forEach((text, index) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      result[index] = number;
    });
    return result;
  };
  const [a, b] = [numbered(units.left), numbered(units.right)];
  const { start, endA, endB } = trim(a, b);
  if ((endA - start) * (endB - start) > MOST_CELLS) return null;
  const matches: [number, number][] = [];
  for (let at = 0; at < start; at += 1) matches.push([at, at]);
  commonRun(a, b, { fromA: start, toA: endA, fromB: start, toB: endB }, matches);
  for (let at = 0; endA + at < a.length; at += 1) matches.push([endA + at, endB + at]);
  return { ...units, matches };
}

/** What both begin and end with needs no table. */
function trim(a: Int32Array, b: Int32Array): { start: number; endA: number; endB: number } {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  return { start, endA, endB };
}

interface Box {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Hirschberg's division: the longest common subsequence with two rows of memory. */
function commonRun(a: Int32Array, b: Int32Array, box: Box, matches: [number, number][]): void {
  const { fromA, toA, fromB, toB } = box;
  if (fromA >= toA || fromB >= toB) return;
  if (toA - fromA === 1) {
    const at = b.subarray(fromB, toB).indexOf(a[fromA] ?? -1);
    if (at >= 0) matches.push([fromA, fromB + at]);
    return;
  }
  const middle = (fromA + toA) >> 1;
  const before = lengths(a.subarray(fromA, middle), b.subarray(fromB, toB));
  const after = lengths(a.slice(middle, toA).reverse(), b.slice(fromB, toB).reverse());
  const width = toB - fromB;
  let best = -1;
  let split = 0;
  for (let at = 0; at <= width; at += 1) {
    const length = (before[at] ?? 0) + (after[width - at] ?? 0);
    if (length > best) [best, split] = [length, at];
  }
  commonRun(a, b, { fromA, toA: middle, fromB, toB: fromB + split }, matches);
  commonRun(a, b, { fromA: middle, toA, fromB: fromB + split, toB }, matches);
}

/** The length of the longest common subsequence of `a` with every beginning of `b`. */
function lengths(a: Int32Array, b: Int32Array): Int32Array {
  let previous = new Int32Array(b.length + 1);
  let current = new Int32Array(b.length + 1);
  for (const unit of a) {
    for (let at = 0; at < b.length; at += 1) {
      const above = previous[at + 1] ?? 0;
      const beside = current[at] ?? 0;
      current[at + 1] = b[at] === unit ? (previous[at] ?? 0) + 1 : Math.max(above, beside);
    }
    [previous, current] = [current, previous];
  }
  return previous;
}

/** Write out what matches, and what stands between, compared on the next level where there is one. */
function walk({ left, right, matches }: Units, next: number | null, sides: Sides): void {
  let [atLeft, atRight] = [0, 0];
  for (const [i, j] of [...matches, [left.length, right.length] as const]) {
    const gapLeft = left.slice(atLeft, i).join("");
    const gapRight = right.slice(atRight, j).join("");
    if (next === null || next > WORDS) replace(sides, gapLeft, gapRight);
    else if (gapLeft || gapRight) compare(gapLeft, gapRight, next, sides);
    keep(sides, left[i] ?? "");
    [atLeft, atRight] = [i + 1, j + 1];
  }
}

function keep(sides: Sides, text: string): void {
  add(sides.left, text, false);
  add(sides.right, text, false);
}

function replace(sides: Sides, left: string, right: string): void {
  add(sides.left, left, true);
  add(sides.right, right, true);
}

function add(parts: DiffPart[], text: string, isChanged: boolean): void {
  if (text === "") return;
  const last = parts.at(-1);
  if (last?.isChanged === isChanged) parts[parts.length - 1] = { text: last.text + text, isChanged };
  else parts.push({ text, isChanged });
}

import type { DiffPart, WordDiff } from "@/lib/domain/word-diff";

/** Characters of unchanged text that are kept on either side of a change. */
const CONTEXT = 80;
/** The most characters of one side that are worth reading at a glance. */
const LONGEST = 2_000;

/**
 * A comparison without the long stretches that both sides have in common: `…` stands for them.
 *
 * A side keeps what is around a change of the other one too: text that was only taken out leaves the rest to be seen.
 */
export function excerptDiff({ left, right }: WordDiff): WordDiff {
  const changes = new Set([...changesIn(left), ...changesIn(right)]);
  return { left: excerpt(left, changes), right: excerpt(right, changes) };
}

/** Where a side has changes, in characters of what both sides have in common. */
function changesIn(parts: readonly DiffPart[]): number[] {
  let common = 0;
  return parts.flatMap(({ text, isChanged }) => {
    if (isChanged) return [common];
    common += text.length;
    return [];
  });
}

function excerpt(parts: readonly DiffPart[], changes: ReadonlySet<number>): DiffPart[] {
  const places = [...changes].sort((a, b) => a - b);
  const kept: DiffPart[] = [];
  let [common, length] = [0, 0];
  for (const { text: whole, isChanged } of parts) {
    const end = common + whole.length;
    const text = isChanged ? whole : shortenBetween(whole, common, places);
    if (!isChanged) common = end;
    if (text === "") continue;
    const fitting = text.slice(0, LONGEST - length);
    kept.push({ text: fitting.length < text.length ? `${fitting} …` : fitting, isChanged });
    length += text.length;
    if (length >= LONGEST) break;
  }
  return kept;
}

/** Common text that begins at `start`, each stretch between two changes shortened by itself. */
function shortenBetween(text: string, start: number, changes: readonly number[]): string {
  const end = start + text.length;
  const cuts = [start, ...changes.filter((at) => at > start && at < end), end];
  return cuts
    .slice(1)
    .map((to, index) => {
      const from = cuts[index] ?? start;
      return shorten(text.slice(from - start, to - start), changes.includes(from), changes.includes(to));
    })
    .join("");
}

/** What is next to a change stays, the middle goes. */
function shorten(text: string, isAfterChange: boolean, isBeforeChange: boolean): string {
  const most = (isAfterChange ? CONTEXT : 0) + (isBeforeChange ? CONTEXT : 0);
  if (most === 0) return "";
  if (text.length <= most + CONTEXT) return text;
  const head = isAfterChange ? text.slice(0, CONTEXT) : "";
  const tail = isBeforeChange ? text.slice(-CONTEXT) : "";
  return `${head}${head && " "}…${tail && " "}${tail}`;
}

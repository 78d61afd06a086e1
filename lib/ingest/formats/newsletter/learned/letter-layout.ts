import { leadsText } from "@/lib/ingest/formats/newsletter/headings";
import { isFarewell } from "@/lib/ingest/formats/newsletter/labels";
import { broadKind, type LineKind, lineKind } from "@/lib/ingest/formats/newsletter/learned/line-kinds";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { foldText } from "@/lib/ingest/text/fold";

/** How often lines of one look stand in a letter, over a text, and over a button. */
export interface LookTally {
  readonly count: number;
  readonly overText: number;
  readonly overButton: number;
}

/** What the lines of a letter are among one another. */
export interface LetterLayout {
  readonly lines: readonly LetterLine[];
  /** How the letter uses blank lines. */
  readonly spacing: "none" | "some" | "all";
  /** What a line looks like; `^` above the first one, `$` below the last. */
  readonly kindAt: (index: number) => LineKind;
  /** The room above a line: `_` none, `G` a blank line, `GG` more, where the letter tells these apart. */
  readonly gapAt: (index: number) => string;
  readonly lookAt: (index: number) => LookTally;
  /** How often a line and those around it are of these kinds in the letter. */
  readonly timesOf: (pattern: string) => number;
  readonly patternsAt: (index: number) => readonly [withNeighbours: string, withNext: string];
  /** Long texts from a line on. */
  readonly textsFrom: (index: number) => number;
  /** Where the block of lines begins, without room between them, and how many they are. */
  readonly blockAt: (index: number) => { readonly start: number; readonly size: number };
  /** Whether the words of welcome have begun or ended above, and how many lines are of a foot. */
  readonly progressAt: (index: number) => string;
  readonly isRepeated: (index: number) => boolean;
}

const FEW_GAPS = 0.1;
const MOST_GAPS = 0.8;
const MIN_WIDE = 0.05;
const MAX_WIDE = 0.6;

/** Measure a letter as a whole, in one pass for each question. */
export function layOut(text: string, lines: readonly LetterLine[]): LetterLayout {
  const kinds = lines.map(lineKind);
  const room = lines.map((line, index) => roomAbove(text, lines[index - 1], line));
  const share = (least: number): number =>
    room.filter((gap) => gap >= least).length / Math.max(1, room.length);
  const spacing = share(2) < FEW_GAPS ? "none" : share(2) > MOST_GAPS ? "all" : "some";
  const hasWide = share(3) > MIN_WIDE && share(3) < MAX_WIDE;
  const kindAt = (index: number): LineKind => (index < 0 ? "^" : (kinds[index] ?? "$"));
  const gapAt = (index: number): string => {
    const gap = room[index] ?? 3;
    return spacing !== "none" && hasWide && gap >= 3 ? "GG" : gap >= 2 ? "G" : "_";
  };
  const patternsAt = (index: number): readonly [string, string] => {
    const next = `${gapAt(index)}${broadKind(kindAt(index))}${gapAt(index + 1)}${broadKind(kindAt(index + 1))}`;
    return [`${broadKind(kindAt(index - 1))}${next}`, next];
  };
  const patterns = countAll(lines.flatMap((_, index) => patternsAt(index)));
  const words = lines.map((line) => foldText(line.text));
  const repeated = countAll(words);
  const looks = lines.map(
    ({ form }, index) =>
      `${form}|${broadKind(kindAt(index)).replace(/^kick$/, "h")}|${spacing === "some" ? Math.min(2, room[index] ?? 2) : hasWide ? room[index] : "-"}`,
  );
  const tallies = tallyLooks(looks, lines, kinds);
  const texts = textsBelow(kinds);
  const blocks = blocksOf(lines.map((_, index) => index === 0 || gapAt(index) !== "_"));
  const progress = progressOf(lines, kinds);
  return {
    lines,
    spacing,
    kindAt,
    gapAt,
    patternsAt,
    timesOf: (pattern) => patterns.get(pattern) ?? 0,
    lookAt: (index) => tallies.get(looks[index] ?? "") ?? { count: 1, overText: 0, overButton: 0 },
    textsFrom: (index) => texts[index] ?? 0,
    blockAt: (index) => blocks[index] ?? { start: index, size: 1 },
    progressAt: (index) => progress[index] ?? "",
    isRepeated: (index) => (repeated.get(words[index] ?? "") ?? 0) > 1,
  };
}

/** How many ends of lines stand above, three at most. */
function roomAbove(text: string, before: LetterLine | undefined, line: LetterLine): number {
  if (!before) return 3;
  return Math.min(3, text.slice(before.end, line.start).slice(0, 200).split("\n").length - 1);
}

function countAll(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function tallyLooks(
  looks: readonly string[],
  lines: readonly LetterLine[],
  kinds: readonly LineKind[],
): ReadonlyMap<string, LookTally> {
  const tallies = new Map<string, LookTally>();
  for (const [index, look] of looks.entries()) {
    const { count, overText, overButton } = tallies.get(look) ?? { count: 0, overText: 0, overButton: 0 };
    const next = kinds[index + 1];
    tallies.set(look, {
      count: count + 1,
      overText: overText + (leadsText(lines, index) ? 1 : 0),
      overButton: overButton + (next === "more" || next === "url" ? 1 : 0),
    });
  }
  return tallies;
}

function textsBelow(kinds: readonly LineKind[]): readonly number[] {
  const counts = new Array<number>(kinds.length + 1).fill(0);
  for (let index = kinds.length - 1; index >= 0; index--)
    counts[index] = (counts[index + 1] ?? 0) + (/^run-[ml]$/.test(kinds[index] ?? "") ? 1 : 0);
  return counts;
}

function blocksOf(opens: readonly boolean[]): readonly { start: number; size: number }[] {
  const starts = opens.flatMap((isFirst, index) => (isFirst ? [index] : []));
  return starts.flatMap((start, number) => {
    const size = (starts[number + 1] ?? opens.length) - start;
    return Array.from({ length: size }, () => ({ start, size }));
  });
}

const MAX_FEET = 3;

function progressOf(lines: readonly LetterLine[], kinds: readonly LineKind[]): readonly string[] {
  let [welcome, feet] = ["none", 0];
  return lines.map(({ text }, index) => {
    if (kinds[index] === "greeting") welcome = "begun";
    else if (welcome === "begun" && isFarewell(text)) welcome = "ended";
    if (kinds[index] === "foot") feet++;
    return `${welcome}${Math.min(MAX_FEET, feet)}`;
  });
}

import type { LabelKind } from "@/lib/ingest/formats/social/label-table";
import { asciiDigits } from "@/lib/ingest/text/digits";

/** What is known of a line when numbered headings are looked for. */
export interface NumberedLine {
  readonly text: string;
  readonly time: string | null;
  label: LabelKind | "separator" | null;
}

/** True for a heading that numbers a post, known as such by its words or by where it stands. */
export function isNumberedHeading({ label, text }: Pick<NumberedLine, "label" | "text">): boolean {
  return label === "start" && /\p{Nd}/u.test(text);
}

const MAX_HEADING = 60;
/** The age of a post stands this close below its heading: names, what somebody does and counters between the two. */
const AGE_WITHIN = 10;
const MIN_HEADINGS = 2;
/** Promoted posts are numbered, and of no age. */
const MIN_AGED = 0.6;

interface Heading {
  readonly at: number;
  readonly number: number;
}

/** Mark the headings that number the posts of a feed, in any language: the same words with a number that goes up by one, an age below each. */
export function markNumberedHeadings(lines: NumberedLine[]): void {
  const groups = new Map<string, Heading[]>();
  for (const [at, { text, time, label }] of lines.entries()) {
    // What is known as a button counts comments.
    const mayBe = time === null && (label === null || label === "start");
    const number = mayBe ? numberIn(text) : null;
    if (number === null) continue;
    const words = text.replace(/\p{Nd}+/u, "~");
    const group = groups.get(words) ?? [];
    group.push({ at, number });
    groups.set(words, group);
  }
  const first = lines.findIndex(({ time }) => time !== null);
  for (const group of groups.values()) {
    // Counters of an unknown language stand below the age of their post.
    if (!isCounting(group) || (group[0]?.at ?? 0) > first) continue;
    const aged = group.filter(({ at }) => isAged(lines, at)).length;
    if (aged < Math.max(MIN_HEADINGS, group.length * MIN_AGED)) continue;
    for (const { at } of group) {
      const line = lines[at];
      if (line) line.label = "start";
    }
  }
}

/** The one number in a short line that has words too. */
function numberIn(line: string): number | null {
  if (line.length > MAX_HEADING || !/\p{L}{2}/u.test(line)) return null;
  const [digits, ...others] = asciiDigits(line).match(/\d+/g) ?? [];
  return digits === undefined || others.length > 0 || digits.length > 3 ? null : Number(digits);
}

function isCounting(group: readonly Heading[]): boolean {
  return (
    group.length >= MIN_HEADINGS &&
    group.every(({ number }, index) => number === (group[0]?.number ?? 0) + index)
  );
}

const isAged = (lines: readonly NumberedLine[], at: number): boolean =>
  lines.slice(at + 1, at + 1 + AGE_WITHIN).some(({ time }) => time !== null);

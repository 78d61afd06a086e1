import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { type DateLine, readDateLine } from "@/lib/ingest/formats/listing/date-line";
import type { JoinedLine } from "@/lib/ingest/formats/listing/join-dates";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";

/** The menu above a list has at most so many lines. */
const MAX_MENU = 60;

/** A date and what stands beside it are no longer, and a label has at most so many signs. */
const MAX_LINE = 70;
const MAX_LABEL = 32;

/** So many dates have a label beside them that is told to be one, and this share of all that have words there. */
const MIN_TOLD = 3;
const MIN_SHARE = 0.5;

/** `2 hours ago` has three words in most languages, `il y a 2 heures` five. */
const AGE_WORDS = [3, 4, 5];

/** What a date may have behind it: how often it was read or answered. */
const COUNT = /\s[\d.,]{1,7}$/;

/** Learn whether a page prints labels directly beside its dates, without a mark: `Harbour 12 March 2024`, `Schools 2 hours ago 14`. */
export function withLabelledDates(lines: readonly JoinedLine[]): readonly JoinedLine[] {
  const glued = lines.map(({ line, date }) => readGlued(line.text, date));
  const labels = glued.flatMap((date) => (date ? [labelOf(date)] : []));
  if (labels.length < MIN_TOLD) return lines;
  const isNamed = namedAbove(lines, glued);
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const told = labels.filter((label) => isNamed(label) || (counts.get(label) ?? 0) > 1);
  // One name before all ages is who posts.
  if (new Set(told).size === 1 && glued.every((date) => !date || isRelativeTime(date.raw))) return lines;
  if (told.length < Math.max(MIN_TOLD, labels.length * MIN_SHARE)) return lines;
  const longest = Math.max(...told.map(wordsIn)) + 1;
  return lines.map((joined, index) => {
    const date = glued[index];
    if (!date || wordsIn(labelOf(date)) > longest) return joined;
    // What the menu names is a section, though it looks like a name.
    const section = date.kicker ?? (isNamed(labelOf(date)) ? date.author : null);
    const author = section === date.author ? null : date.author;
    return { ...joined, date: { ...date, kicker: section, author, fit: "parted" } };
  });
}

const labelOf = ({ kicker, author }: DateLine): string => foldText(kicker ?? author ?? "");
const wordsIn = (label: string): number => label.split(" ").length;

/** A short line with words glued to its date. */
function readGlued(text: string, date: DateLine | null): DateLine | null {
  if (text.length > MAX_LINE || (date && date.fit !== "glued")) return null;
  const bare = text.replace(COUNT, "");
  const own = (bare === text ? null : readDateLine(bare)) ?? date ?? readGluedAge(bare);
  const label = own ? labelOf(own) : "";
  return own && own.fit !== "pure" && label !== "" && label.length <= MAX_LABEL ? own : null;
}

function readGluedAge(text: string): DateLine | null {
  if (text.length > MAX_LINE || !/\d/.test(text)) return null;
  const words = text.split(" ");
  for (const size of AGE_WORDS) {
    const [label, age] = [words.slice(0, -size).join(" "), words.slice(-size).join(" ")];
    // What has a number of its own counts something.
    if (label !== "" && !/\d/.test(label) && /\d/.test(age) && isRelativeTime(age))
      return { raw: age, kicker: label, author: null, fit: "glued" };
  }
  return null;
}

/** Whether a label is a known one, or the page has it in its menu above the list. */
function namedAbove(
  lines: readonly JoinedLine[],
  glued: readonly (DateLine | null)[],
): (label: string) => boolean {
  const first = glued.findIndex((date) => date !== null);
  const head = lines.slice(Math.max(0, first - MAX_MENU), first);
  const menu = ` ${foldText(head.map(({ line }) => line.text.slice(0, 400)).join(" "))} `;
  return (label) => isKnownKicker(label) || menu.includes(` ${label} `);
}

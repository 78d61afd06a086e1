import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import type { LabelKind } from "@/lib/ingest/formats/social/label-table";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** What is known of a line when the heads of posts are looked for. */
export interface HeadLine {
  readonly text: string;
  label: LabelKind | "separator" | null;
  time: string | null;
  /** Said to be an age by where it stands in a head that comes again. */
  isHeadAge: boolean;
}

const MAX_NAME = 80;
const MAX_SMALL = 40;
const MIN_HEADS = 2;

const SHAPED_AGE = /^\d{1,3}\s?\p{L}{1,12}\.?$/u;
const LONE_NUMBER = /^[\d.,\u0660-\u0669\u06f0-\u06f9]{1,9}\s?[km]?$/i;
/** A number with the word for what it counts, in any order: `3,120 Follower`, `フォロワー: 3,120人`. */
const COUNTER = /^(?=.{0,40}\p{N})(?=.{0,40}\p{L}).{3,40}$/u;

/** Mark the ages in the heads of posts, in any language: between the counter below a name and the text, or above the button that closes a head. */
export function markHeads(lines: HeadLine[]): void {
  for (const [index, line] of lines.entries()) {
    if (line.label !== null || line.time !== null || !SHAPED_AGE.test(line.text)) continue;
    const [name, counter] = [lines[index - 2], lines[index - 1]];
    const isBelowName = counter?.label === "action" && /\d/.test(counter.text) && name?.label === null;
    if (isBelowName && !LONE_NUMBER.test(counter.text) && name.text.length <= 60) line.time = line.text;
  }
  markByButton(lines, closingButtons(lines));
}

const isSmall = (line: HeadLine | undefined): line is HeadLine =>
  line !== undefined && line.text.length <= MAX_SMALL && !endsLikeSentence(line.text.replace(/\.$/, ""));

/** The short lines that stand below the same name, the same counter and one short line twice or more. */
function closingButtons(lines: readonly HeadLine[]): Set<string> {
  const heads = new Map<string, number>();
  for (let index = 2; index + 1 < lines.length; index++) {
    const [name, counter, age, button] = lines.slice(index - 2, index + 2);
    if (!name || !counter || !isSmall(age) || !isSmall(button) || button.text === age.text) continue;
    const isNamed = name.text.length <= MAX_NAME && !endsLikeSentence(name.text);
    if (!isNamed || !COUNTER.test(counter.text) || isCount(age) || isCount(button)) continue;
    // A day with its year is what lists print.
    if (findPrintedDate(age.text)) continue;
    const key = JSON.stringify([name.text, counter.text, button.text]);
    heads.set(key, (heads.get(key) ?? 0) + 1);
  }
  const found = [...heads].filter(([, times]) => times >= MIN_HEADS);
  return new Set(found.map(([key]) => String(JSON.parse(key)[2])));
}

const isCount = ({ text }: HeadLine): boolean => LONE_NUMBER.test(text);

function markByButton(lines: HeadLine[], buttons: ReadonlySet<string>): void {
  if (buttons.size === 0) return;
  for (const [index, line] of lines.entries()) {
    const [counter, age] = [lines[index - 2], lines[index - 1]];
    if (!buttons.has(line.text) || !isSmall(age) || age.label === "separator") continue;
    line.label = "action";
    line.time = null;
    // Behind the age stands that the post was edited.
    if (age.label === "action" && counter && counter.time !== null) continue;
    age.label = null;
    age.time ??= age.text;
    age.isHeadAge = true;
    if (counter && counter.label === null && COUNTER.test(counter.text)) counter.label = "action";
  }
}

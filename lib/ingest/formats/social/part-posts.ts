import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import type { Line } from "@/lib/ingest/text/lines";

/** Shorter lines hold no post with its head and buttons. */
const MIN_LINE = 100;
/** Heads of more posts than these teach nothing new. */
const MAX_HEADS = 400;
const MAX_WORDS = 8;
/** In front of a name may stand what its picture is called, with the name in it. */
const MAX_NAME_WORDS = 24;
const MAX_NAME = 140;
const MIN_HEADS = 2;

const AGE = /(?<=\s)\d{1,3}\s?\p{L}{1,12}\.?(?=\s)/gu;
/** The word behind an age may say that the post was edited. */
const EDITED = /^\s\p{L}{4,14}(?=\s)/u;

/** A head inside a line, its places in the text of the dump. */
interface Head {
  readonly counter: number;
  readonly age: number;
  /** Where the button begins: behind the age, or behind what says that the post was edited. */
  readonly button: number;
  readonly line: number;
}

/** What the heads and ends of posts have in common. */
interface Frame {
  readonly name: string;
  readonly button: string;
  readonly tail: string;
}

/** A line, or a part of one that holds several; true for what stands around the posts of such a page. */
export interface PartedLine extends Line {
  readonly isAround: boolean;
}

/** Part posts, in any language, that are printed with their heads and buttons in one line, or all of them in one: the same name, counter and button stand around an age each time. Null where nothing proves that there are any. */
export function partPosts(text: string, lines: readonly Line[]): PartedLine[] | null {
  const heads = learnHeads(text, lines);
  const frame = heads.length === 0 ? null : learnFrame(text, lines, heads);
  if (!frame || !isProved(text, lines, heads, frame)) return null;
  let isAround = true;
  return lines.flatMap((line) => {
    const cuts = new Map<number, boolean>();
    if (line.text.length >= MIN_LINE) {
      for (const head of headsIn(text, line, frame.button)) cutHead(text, line, head, frame, cuts);
    }
    if (line.text.length >= MIN_LINE || line.text.endsWith(frame.tail))
      cutTails(text, line, frame.tail, cuts);
    return cutLine(text, line, cuts).map((part) => {
      isAround = cuts.get(part.start) ?? isAround;
      return { ...part, isAround };
    });
  });
}

/** The heads of which name, counter and button are alike, most of all. */
function learnHeads(text: string, lines: readonly Line[]): Head[] {
  const groups = new Map<string, Head[]>();
  for (const [index, line] of lines.entries()) {
    if (line.text.length < MIN_LINE) continue;
    for (const match of text.slice(line.start, line.end).matchAll(AGE)) {
      const age = line.start + match.index;
      for (const head of readHead(text, line, index, age, age + match[0].length)) {
        const key = JSON.stringify([text.slice(head.counter, age), wordsAt(text, head.button, 2)]);
        const group = groups.get(key) ?? [];
        if (group.length < MAX_HEADS) group.push(head);
        groups.set(key, group);
      }
    }
  }
  const [best = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  return best.length >= MIN_HEADS ? best : [];
}

/** A counter stands right in front of the age: a number and one or two words. */
const COUNTER = /(?<=^|\s)\d[\d.,\u00a0\u202f]{0,9}(?:\s\d{3}){0,2}\s?\p{L}{0,16}(?:\s\p{L}{2,16})?\s$/u;

function readHead(text: string, line: Line, index: number, age: number, ageEnd: number): Head[] {
  const before = text.slice(Math.max(line.start, age - 50), age);
  const counter = COUNTER.exec(before)?.[0];
  if (!counter || !/\p{L}{3}/u.test(counter)) return [];
  const common = { counter: age - counter.length, age, line: index };
  const edited = EDITED.exec(text.slice(ageEnd, ageEnd + 20))?.[0].length ?? 0;
  const plain = { ...common, button: ageEnd };
  return edited > 0 ? [plain, { ...common, button: ageEnd + edited }] : [plain];
}

/** The next words behind a place, parted by one space. */
function wordsAt(text: string, from: number, count: number): string {
  return text
    .slice(from, from + 80)
    .trim()
    .split(/\s+/, count)
    .join(" ");
}

function learnFrame(text: string, lines: readonly Line[], heads: readonly Head[]): Frame {
  const button = commonStart(heads.map((head) => text.slice(head.button, head.button + 120).trim()));
  const name = commonEnd(
    MAX_NAME_WORDS,
    heads.map(({ counter, line }) =>
      text.slice(Math.max(lines[line]?.start ?? 0, counter - MAX_NAME), counter).trim(),
    ),
  );
  const ends = heads.map(({ line }, at) => {
    const next = heads[at + 1];
    const isSame = next?.line === line;
    const end = isSame ? next.counter - name.length - 1 : (lines[(next?.line ?? line + 1) - 1]?.end ?? 0);
    return text.slice(Math.max(0, end - MAX_NAME), end).trim();
  });
  // Behind the last post stands the foot of the page.
  const closed = ends.length > MIN_HEADS ? ends.slice(0, -1) : ends;
  return { name, button, tail: commonEnd(MAX_WORDS, closed) };
}

/** A name stands before each counter, where a line begins or behind the buttons of the post before; what is no known age has to come once more. */
function isProved(
  text: string,
  lines: readonly Line[],
  heads: readonly Head[],
  { name, button, tail }: Frame,
): boolean {
  if (name === "" || button === "" || /[.!?…]["”»)]?\s/.test(name)) return false;
  const opens = heads.filter(({ line, counter }) => {
    const before = text
      .slice(lines[line]?.start ?? 0, counter)
      .trim()
      .slice(0, -name.length)
      .trimEnd();
    return before === "" || (tail !== "" && before.endsWith(tail));
  });
  // Above the first post of a page in one line stands the page's head.
  if (opens.length < heads.length - 1) return false;
  const areAges = heads.every(({ age, button: end }) =>
    isRelativeTime((text.slice(age, end).match(/^\d{1,3}\s?\p{L}{1,12}/u) ?? [""])[0]),
  );
  return areAges || heads.length > MIN_HEADS;
}

function commonStart(texts: readonly string[]): string {
  return common(texts.map((text) => text.split(/\s+/, MAX_WORDS))).join(" ");
}

function commonEnd(most: number, texts: readonly string[]): string {
  const words = common(texts.map((text) => text.split(/\s+/).reverse().slice(0, most)));
  return words.reverse().join(" ");
}

function common(lists: readonly (readonly string[])[]): string[] {
  const [first = []] = lists;
  if (lists.length < MIN_HEADS) return [];
  const end = first.findIndex((word, at) => lists.some((list) => list[at] !== word));
  return first.slice(0, end < 0 ? first.length : end);
}

/** All heads in a line that close with the button, also those of other names. */
function headsIn(text: string, line: Line, button: string): Head[] {
  const found: Head[] = [];
  for (const match of text.slice(line.start, line.end).matchAll(AGE)) {
    const age = line.start + match.index;
    const ageEnd = age + match[0].length;
    const after = text.slice(ageEnd, ageEnd + 160);
    const edited = EDITED.exec(after)?.[0].length ?? 0;
    const size = [0, edited].find((skip) => after.slice(skip).trimStart().startsWith(button));
    if (size === undefined) continue;
    const [head] = readHead(text, line, 0, age, ageEnd);
    found.push({ counter: head?.counter ?? age, age, button: ageEnd + size, line: 0 });
  }
  return found;
}

/** Where to cut, and whether what stands behind the cut is around a post. */
type Cuts = Map<number, boolean>;

function cutHead(text: string, line: Line, head: Head, { name, button }: Frame, cuts: Cuts): void {
  const before = text.slice(line.start, head.counter).trimEnd();
  if (before.endsWith(name)) cuts.set(line.start + before.length - name.length, true);
  cuts.set(head.counter, true);
  cuts.set(head.age, true);
  const own = text.indexOf(button, head.button);
  cuts.set(own, true);
  cuts.set(own + button.length, false);
}

/** Numbers in front of the buttons: reactions, and comments with or without their word. */
const COUNTS = /(?:\s\d[\d.,]{0,9}(?:\s\p{L}{3,16})?){1,2}\s?$/u;

function cutTails(text: string, line: Line, tail: string, cuts: Cuts): void {
  if (tail === "") return;
  const own = text.slice(line.start, line.end);
  for (let found = own.indexOf(tail); found >= 0; found = own.indexOf(tail, found + tail.length)) {
    const at = line.start + found;
    const counts = COUNTS.exec(text.slice(Math.max(line.start, at - 80), at))?.[0] ?? "";
    cuts.set(at - counts.length, true);
    cuts.set(at + tail.length, true);
  }
}

function cutLine(text: string, line: Line, cuts: Cuts): Line[] {
  const inner = [...cuts.keys()].filter((at) => at > line.start && at < line.end).sort((a, b) => a - b);
  const starts = [line.start, ...inner];
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? line.end;
    const words = text.slice(start, end).trim();
    return words === "" ? [] : [{ start, end, next: at + 1 < starts.length ? end : line.next, text: words }];
  });
}

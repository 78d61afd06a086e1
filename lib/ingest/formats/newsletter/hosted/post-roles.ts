import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { isNumbered, isRunning } from "@/lib/ingest/formats/newsletter/headings";
import type { HostedPost } from "@/lib/ingest/formats/newsletter/hosted/hosted-post";
import type { LetterLine, LetterRole } from "@/lib/ingest/formats/newsletter/letter";
import { foldText } from "@/lib/ingest/text/fold";

interface Reading {
  readonly lines: readonly LetterLine[];
  readonly roles: readonly LetterRole[];
}

/** So many numbered headings make stories of what a post tells. */
const MIN_STORIES = 2;
const MAX_FURNITURE = 40;
/** Above the foot readers have their say, in any words. */
const MAX_FOOT = 40;
const MAX_ALONE = 30;

/**
 * The roles of a post's lines: its text is one story up to its first numbered heading, from which on each number is
 * one. A number over a headline is its section; without one it is the headline itself.
 */
export function readPost(post: HostedPost, { lines, roles }: Reading): Reading {
  const asides = asidesOf(lines, post);
  const stories = numberedFrom(lines, post);
  const first = stories[0] ?? post.end;
  const read = [...lines];
  const given = lines.map((_, index): LetterRole => {
    if (index >= post.end) return "foot";
    if (index === post.title) return "title";
    if (index < post.text) return index > post.title && index < post.author ? "body" : "head";
    return asides.has(index) ? "label" : index < first ? textRole(lines[index]) : (roles[index] ?? "label");
  });
  noteHead(read, given, post);
  for (const [number, start] of stories.entries()) {
    const story = { start, end: stories[number + 1] ?? post.end, author: lines[post.author]?.text ?? "" };
    giveStory(read, given, story, roles);
  }
  return { lines: read, roles: given };
}

const textRole = (line: LetterLine | undefined): LetterRole => (line?.label === null ? "body" : "label");

function noteHead(lines: LetterLine[], roles: LetterRole[], { author, date, printed }: HostedPost): void {
  const [by, on] = [lines[author], lines[date]];
  if (!by || !on) return;
  lines[author] = { ...by, heading: null, note: { kind: "byline", isAbove: false, name: by.text } };
  const note = { kind: "date", isAbove: false, raw: printed, kicker: null, rest: "" } as const;
  lines[date] = { ...on, heading: null, note };
  roles[author] = "note";
  roles[date] = "note";
}

/** Indexes of the headings that are numbered from one on. */
function numberedFrom(lines: readonly LetterLine[], { text, end }: HostedPost): number[] {
  const run: number[] = [];
  for (let index = text; index < end; index++) {
    const line = lines[index];
    const isNext = line !== undefined && Number(/^\d{1,2}/.exec(line.text)?.[0]) === run.length + 1;
    if (isNext && line.hasGap && line.heading !== null && isNumbered(line)) run.push(index);
  }
  const told = run.filter((start, number) =>
    lines.slice(start + 1, run[number + 1] ?? end).some((line) => isRunning(line)),
  );
  // Steps and rules of a text are numbered too.
  return run.length >= MIN_STORIES && told.length * 2 > run.length ? run : [];
}

interface Story {
  readonly start: number;
  readonly end: number;
  /** Who wrote the post: that name beside a day is small print. */
  readonly author: string;
}

function giveStory(
  lines: LetterLine[],
  given: LetterRole[],
  story: Story,
  ruled: readonly LetterRole[],
): void {
  const { start, end, author } = story;
  const inner = ruled.slice(start + 1, end);
  const hasTitle = ruled[start] !== "title" && inner.includes("title");
  const at = hasTitle ? lines.findIndex((line, index) => index > start && line.heading !== null) : start;
  const folded = foldText(lines[at]?.heading ?? "");
  for (let index = start; index < end; index++) {
    const line = lines[index];
    if (!line || (given[index] === "label" && index > at)) continue;
    if (index === at) given[index] = "title";
    else if (index < at) given[index] = index === start ? "section" : "label";
    else if (foldText(line.text) === folded) given[index] = "label";
    else if (line.more !== null) given[index] = "more";
    else {
      const dated = line.text.includes(author) ? readDateLine(line.text) : null;
      given[index] = dated ? "note" : textRole(line);
      if (!dated) continue;
      const note = { kind: "date", isAbove: false, raw: dated.raw, kicker: null, rest: "" } as const;
      lines[index] = { ...line, heading: null, note };
    }
  }
}

/**
 * Indexes of lines within a post that the host has put there: blocks with a few words that its head or foot has too
 * (`Subscribe`), what leads to them and names the letter, and a button alone above the next heading.
 */
function asidesOf(lines: readonly LetterLine[], post: HostedPost): ReadonlySet<number> {
  const around = [...lines.slice(0, post.title), ...lines.slice(Math.max(post.end, lines.length - MAX_FOOT))];
  const furniture = around
    .filter((line) => line.text.length <= MAX_FURNITURE && !isRunning(line))
    .map(({ text }) => foldText(text));
  const known = new Set(furniture.filter((words) => words.length >= 4));
  const openers = [...known].filter((words) => !words.includes(" ")).map((word) => `${word} `);
  const isKnown = ({ text }: LetterLine): boolean => {
    const folded = foldText(text);
    return (
      known.has(folded) || (text.length <= MAX_FURNITURE && openers.some((word) => folded.startsWith(word)))
    );
  };
  const name = foldText(lines[0]?.text ?? "");
  const asides = new Set<number>();
  const blocks = blocksOf(lines, post).reverse();
  let [isBelowAside, isLast] = [false, true];
  for (const block of blocks) {
    const [first] = block;
    const own = block.flatMap((index) => lines[index] ?? []);
    const [line] = own;
    if (first === undefined || !line) continue;
    const isAlone = own.length === 1 && line.heading !== null && !isNumbered(line);
    const isButton =
      isAlone &&
      line.text.length <= MAX_ALONE &&
      !/[?!]$/.test(line.text) &&
      (isLast || isNumbered(lines[first + 1] ?? line));
    const isCall =
      isBelowAside &&
      own.length === 1 &&
      (isAlone || line.label === "foot" || foldText(line.text).includes(name));
    // Paragraphs are the post's own, whatever the line above them begins with.
    const isKnownBlock = own.some(isKnown) && !own.some((each) => isRunning(each));
    isBelowAside = isKnownBlock || isCall || isButton;
    if (isBelowAside) for (const index of block) asides.add(index);
    else isLast = false;
  }
  return asides;
}

/** The indexes of a post's lines in blocks, with room above each. */
function blocksOf(lines: readonly LetterLine[], { text, end }: HostedPost): number[][] {
  const blocks: number[][] = [];
  for (let index = text; index < end; index++) {
    if (lines[index]?.hasGap || blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(index);
  }
  return blocks;
}

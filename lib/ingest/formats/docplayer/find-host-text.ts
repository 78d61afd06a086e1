import { type HostLine, isScreen } from "@/lib/ingest/formats/docplayer/host-lines";
import { runningHeads } from "@/lib/ingest/formats/docplayer/running-heads";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Where the text of the document stands, as indexes into the lines of its page: `[start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** So many lines without a sentence may stand between the viewer's last label and the first sentence: headings, a title. */
const MAX_OPENING = 14;

/** So many short lines at most close a text before the label that follows it. */
const MAX_CLOSING = 14;

/** Lines between slides and pages, as `Slide 3` and `3. What we found`. */
const MARKED = /^(?:\p{L}{2,10}\s)?\d{1,3}(?:[.)]|\s|$)/u;

/** Find the document's text: what a label heads, else the run of lines with most of the running text. */
export function findHostText(lines: readonly HostLine[]): TextRange | null {
  const label = labelledStart(lines);
  if (label !== -1) {
    const end = lines.findIndex((line, index) => index > label && line.label === "after");
    const stop = end === -1 ? lines.length : end;
    const last = lastOfText(lines, label + 1, stop, end !== -1);
    return last < label + 1 ? null : { start: label + 1, end: last + 1 };
  }
  const best = heaviestRun(lines) ?? longestStretch(lines);
  if (!best) return null;
  const run = withPages(lines, best);
  const end = closingOf(lines, run.end);
  let start = openingOf(lines, run.start);
  while (start < end && isCounter(lines[start])) start++;
  return { start: firstSlide(lines, start, end), end };
}

/** A page without sentences is between two others all the same: the text reaches from one numbered head to the last. */
function withPages(lines: readonly HostLine[], { start, end }: TextRange): TextRange {
  const heads = [...runningHeads(lines)];
  const from = Math.min(start, ...heads);
  const to = Math.max(end, ...heads.map((head) => head + 1));
  const isOver = lines.slice(end, to).some(({ label }) => label === "after" || label === "text");
  const isBefore = lines.slice(from, start).some(({ label }) => label === "after" || label === "text");
  return { start: isBefore ? start : from, end: isOver ? end : to };
}

/** Dots lead to the page of an entry in a table of contents. */
const LEADER = /(?:\.{3}|…)\s?\d{1,4}$/;

/** So many slides in a row are counted by no list of a page's own. */
const MIN_SLIDES = 4;
/** A slide has few lines in a transcript; chapters that are counted have more. */
const MAX_PER_SLIDE = 5;

/** A transcript begins with its first slide: what stands above belongs to the page. */
function firstSlide(lines: readonly HostLine[], start: number, end: number): number {
  const opens = (index: number, number: number): boolean => {
    const { text = "" } = lines[index] ?? {};
    return text.startsWith(`${number}. `) && !LEADER.test(text);
  };
  for (let index = start; index <= Math.min(end, start + MAX_OPENING); index++) {
    let next = 1;
    const last = Math.min(end, index + MIN_SLIDES * MAX_PER_SLIDE);
    for (let at = index; at < last && opens(index, 1) && next <= MIN_SLIDES; at++)
      if (opens(at, next)) next++;
    // One line above is the title, which the text may be told by.
    if (next > MIN_SLIDES) return index - start > 1 && !isTextAbove(lines, start, index) ? index : start;
  }
  return start;
}

/** Two paragraphs above the first number, or a page's number, tell a text whose chapters are counted. */
function isTextAbove(lines: readonly HostLine[], start: number, index: number): boolean {
  const above = lines.slice(start, index);
  return (
    above.filter(({ isProse }) => isProse).length > 1 || above.some(({ text }) => /^\d{1,4}$/.test(text))
  );
}

/** The label after which most of the text stands; a menu may have the same word. */
function labelledStart(lines: readonly HostLine[]): number {
  let best = -1;
  let most = 0;
  for (const [index, line] of lines.entries()) {
    if (line.label !== "text") continue;
    let length = 0;
    for (let at = index + 1; at < lines.length && lines[at]?.label === null; at++)
      length += lines[at]?.text.length ?? 0;
    if (length > most) [best, most] = [index, length];
  }
  return best;
}

/** A label after the text is the end; where there is none, the last line that is not of the screen. */
function lastOfText(lines: readonly HostLine[], start: number, stop: number, isEnded: boolean): number {
  let last = start - 1;
  let strange = 0;
  for (let index = start; index < stop; index++) {
    const line = lines[index];
    if (!line) break;
    if (line.label !== null || (line.sign !== null && line.sign !== "page-of" && line.sign !== "sign")) {
      strange++;
      if (strange >= 2 && !isEnded) break;
      continue;
    }
    last = index;
    if (line.isProse || MARKED.test(line.text)) strange = 0;
  }
  return last;
}

function weightOf(line: HostLine): number {
  if (line.label === "after" || line.label === "text") return -40;
  if (line.label !== null) return -8;
  if (line.sign === "page-of" || line.sign === "sign") return 0;
  if (line.sign !== null) return -8;
  if (line.isProse) return 2 + Math.min(20, line.text.length / 40);
  if (line.isRunning) return 1;
  return line.text.length >= 50 ? 0.6 : -0.25;
}

/** The run of lines with the greatest sum of weights (labels of the screen weigh against it). */
function heaviestRun(lines: readonly HostLine[]): { start: number; end: number } | null {
  let best = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    sum += weightOf(line);
    if (sum <= 0) [sum, start] = [0, index + 1];
    else if (sum > best.sum) best = { start, end: index + 1, sum };
  }
  return best.sum > 0 ? best : null;
}

/** A viewer's page numbers stand before the text, also the number of all pages alone. */
function isCounter(line: HostLine | undefined): boolean {
  return line !== undefined && (line.sign !== null || /^\d{1,5}$/.test(line.text));
}

/** A text of short lines only: the stretch between the screen's labels that has most of them. */
function longestStretch(lines: readonly HostLine[]): { start: number; end: number } | null {
  let best = { start: 0, end: 0, length: 0 };
  let start = 0;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    if (isOfScreen(line) && line.sign !== "page-of") [start, length] = [index + 1, 0];
    else length += line.text.length;
    if (length > best.length) best = { start, end: index + 1, length };
  }
  return best.length > 0 ? best : null;
}

const isOfScreen = (line: HostLine | undefined) => line === undefined || isScreen(line);

/** Headings before the first sentence belong to the text, back to the screen's last label. */
function openingOf(lines: readonly HostLine[], start: number): number {
  for (let index = start - 1; index >= Math.max(0, start - MAX_OPENING); index--) {
    if (isOfScreen(lines[index])) return index + 1;
  }
  return start <= MAX_OPENING ? 0 : start;
}

/** The last line of a sentence may be a short one. */
function goesOn(line: HostLine | undefined, next: HostLine | undefined): boolean {
  if (!line || !next || isOfScreen(next)) return false;
  return !endsLikeSentence(line.text) && /^\p{Ll}/u.test(next.text);
}

/** Short lines after the last sentence belong to the text where a label of the screen ends them. */
function closingOf(lines: readonly HostLine[], end: number): number {
  let last = end;
  while (goesOn(lines[last - 1], lines[last])) last++;
  for (let index = last; index < Math.min(lines.length, last + MAX_CLOSING); index++) {
    if (lines[index]?.sign === "page-of") last = index + 1;
    else if (isOfScreen(lines[index])) return lines[index]?.label === "after" ? index : last;
  }
  return last;
}

import type { LabelKind } from "@/lib/ingest/formats/social/label-table";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** What is known of a line when the screen's own lines among the posts are looked for. */
export interface MarkedLine {
  readonly text: string;
  readonly time: string | null;
  label: LabelKind | "separator" | null;
}

const MAX_SMALL = 40;
const MAX_TITLE = 100;

/** Mark what is the screen's by where it stands, in any language: a video's controls, the preview of a link, the line that heads the foot. */
export function markScreen(lines: MarkedLine[]): void {
  for (const index of lines.keys()) {
    markPlayer(lines, index);
    markLength(lines, index);
    markCard(lines, index);
  }
  markAboveFoot(lines);
}

/** `Duration 3:04`, `1x`: where a video stands and how fast it runs. */
const CONTROL = /^(?:(?:\p{L}{2,16}\s){0,3}\d{1,2}:\d{2}(?::\d{2})?|\d(?:[.,]\d{1,2})?x)$/u;
const MAX_CONTROLS = 8;

/** `0:42` above the button that plays it: how long a video is. */
function markLength(lines: MarkedLine[], index: number): void {
  const [line, below] = [lines[index], lines[index + 1]];
  if (!line || line.label !== null || line.time !== null || !/^\d{1,2}:\d{2}$/.test(line.text)) return;
  if (below?.label === "action" && /^\p{L}{2,16}$/u.test(below.text)) line.label = "action";
}

/** Two controls near each other, where short lines only stand around them. */
function markPlayer(lines: MarkedLine[], index: number): void {
  const isControl = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && line.time === null && CONTROL.test(line.text);
  };
  if (!isControl(index) || !(isControl(index + 1) || isControl(index + 2))) return;
  // A programme has clock times too, but begins at no 0:00 and has no speed.
  if (
    !lines
      .slice(index, index + MAX_CONTROLS)
      .some(({ text }) => /^\d(?:[.,]\d{1,2})?x$|(?:^|\s)0?0:00$/.test(text))
  )
    return;
  const end = lines.findIndex(({ label }, at) => at > index && label !== null);
  if (end < 0 || end > index + MAX_CONTROLS) return;
  const from = lines[index - 1]?.label === null && isSmall(lines[index - 1]) ? index - 1 : index;
  const own = lines.slice(from, end);
  if (own.every((line) => isSmall(line))) for (const line of own) line.label = "action";
}

const isSmall = (line: MarkedLine | undefined): boolean => (line?.text.length ?? MAX_TITLE) <= MAX_SMALL;

const HOST = /^(?:www\.)?[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,3}\.\p{L}{2,12}$/u;

/** A host alone, above the counters of a post, and the title of the page that it is of. */
function markCard(lines: MarkedLine[], index: number): void {
  const [before, title, host, below] = lines.slice(Math.max(0, index - 2), index + 2);
  if (index < 2 || !host || host.label !== null || !HOST.test(host.text)) return;
  if (below === undefined || (below.label !== "action" && below.time === null)) return;
  host.label = "action";
  const isTitle = title?.label === null && title.text.length <= MAX_TITLE && !endsLikeSentence(title.text);
  // The first line of a post is its text.
  if (isTitle && before?.label === null && before.time === null && !/#\p{L}/u.test(title.text))
    title.label = "action";
}

const MAX_CALL = 80;

/** Right above the list of other pages the network asks to join. */
function markAboveFoot(lines: MarkedLine[]): void {
  const foot = lines.findLastIndex(
    ({ label }, index) => label === "end" && lines[index - 1]?.label !== "end",
  );
  const [text, call] = lines.slice(Math.max(0, foot - 2), foot);
  if (foot < 2 || call?.label !== null || text?.label !== null) return;
  const isCall =
    call.text.length <= MAX_CALL && !endsLikeSentence(call.text) && text.text.length > call.text.length;
  if (isCall && !/#\p{L}|https?:|\p{Extended_Pictographic}/u.test(call.text)) call.label = "end";
}

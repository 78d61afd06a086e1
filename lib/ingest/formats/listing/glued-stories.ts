import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { cutLine, type Piece } from "@/lib/ingest/formats/listing/cut-line";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { guessEnd } from "@/lib/ingest/formats/listing/flattened/guess-end";
import { isPageLabel, startOfButton } from "@/lib/ingest/formats/listing/labels";
import { endOfTitle, smallWords } from "@/lib/ingest/text/end-of-title";
import type { Line } from "@/lib/ingest/text/lines";
import { isCut, sentenceEnds } from "@/lib/ingest/text/sentences";

/** So many lines end with the same button, and a story is no shorter. */
const MIN_STORIES = 3;
const MIN_STORY = 25;

/** A date so far at the front is one of the item, and parts it. */
const MAX_HEAD = 60;

/** So many stories have no headline above them, and in so many of those with a text a small word tells where it begins. */
const MIN_BARE = 0.2;
const MIN_TOLD = 0.4;

const USUAL_TITLE = 50;

/** A line that holds headline, text and button. */
interface Story {
  readonly line: Line;
  /** Its headline and text. */
  readonly words: string;
  /** Where its button starts. */
  readonly button: number;
}

/** Part lines into headline, text and button where all end with the same known button, and some have nothing but a date above them. */
export function partGluedStories(lines: readonly Line[], text: string): readonly Line[] {
  const stories = findStories(lines);
  if (stories.size < MIN_STORIES || countBare(lines, stories) < Math.max(2, stories.size * MIN_BARE))
    return lines;
  const all = [...stories.values()];
  const small = smallWords(all.map(({ words }) => words));
  const told = all.map(({ words }) => endOfTitle(words, small)).filter((end) => end > 0);
  if (told.length < Math.max(2, all.filter(hasText).length * MIN_TOLD)) return lines;
  const usual = told.toSorted((a, b) => a - b)[told.length >> 1] ?? USUAL_TITLE;
  return lines.flatMap((line) => {
    const story = stories.get(line);
    return story ? cutLine(line, text, piecesOf(story, small, usual)) : [line];
  });
}

const hasText = ({ words }: Story): boolean => sentenceEnds(words).length > 0 || isCut(words);

function piecesOf(story: Story, small: ReadonlySet<string>, usual: number): readonly Piece[] {
  const { line, words, button } = story;
  const title = hasText(story) ? endOfTitle(words, small) || guessEnd(words, usual) : 0;
  const end: Piece = [button, line.text.length];
  if (title === 0) return [[0, words.length], end];
  return [[0, words.slice(0, title).trimEnd().length], [title, words.length], end];
}

/** The lines that end with the known button that most lines end with. */
function findStories(lines: readonly Line[]): ReadonlyMap<Line, Story> {
  const found = new Map<string, Map<Line, Story>>();
  for (const line of lines) {
    const button = startOfButton(line.text);
    const words = line.text.slice(0, button).trimEnd();
    if (words.length < MIN_STORY || findPrintedDate(words.slice(0, MAX_HEAD)) !== null) continue;
    const label = line.text.slice(button);
    found.set(label, (found.get(label) ?? new Map()).set(line, { line, words, button }));
  }
  return [...found.values()].toSorted((a, b) => b.size - a.size)[0] ?? new Map();
}

/** The stories above which stands nothing but a date, and above it another story: their headlines are their own. */
function countBare(lines: readonly Line[], stories: ReadonlyMap<Line, Story>): number {
  const filled = lines.filter(({ text }) => text !== "");
  const isOver = (line: Line | undefined): boolean =>
    line === undefined || stories.has(line) || isPageLabel(line.text);
  return filled.filter((line, index) => {
    const above = filled[index - 1];
    if (!stories.has(line) || !above) return false;
    return isOver(readDateLine(above.text) ? filled[index - 2] : above);
  }).length;
}

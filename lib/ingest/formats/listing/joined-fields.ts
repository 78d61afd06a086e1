import { cutLine, type Piece } from "@/lib/ingest/formats/listing/cut-line";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { allMatches } from "@/lib/ingest/text/all-matches";
import type { Line } from "@/lib/ingest/text/lines";
import { recurring } from "@/lib/ingest/text/recurring";

/** So many lines, and so large a share of the long ones, hold fields without a blank between them. */
const MIN_JOINED = 4;
const MIN_SHARE = 0.6;

/** Shorter lines hold no item, longer ones a whole page. */
const MIN_LINE = 60;
const MAX_LINE = 3000;

/** Two labels, a headline, a text and a button. */
const MAX_JOINTS = 4;

/** Where a small letter or a closing mark is directly followed by a word with a capital, which no sentence does. */
const JOINT =
  /(?<=\p{Ll}\p{Ll}|\p{Ll}[!?…]|[\p{Ll}\d.!?…][”"»)\]])(?=[“«¿¡]?\p{Lu}(?:\p{Ll}|\s\p{Ll}|\p{Lu}))/gu;

/** `YouTube`, `MacDonald`, `#OurTown`, `MitarbeiterInnen`: words that have a capital within. */
const NAME =
  /^(?:Mc|Mac|De|Di|Le|La|Van|Fitz|Kwa)\p{Lu}\p{Ll}+|^(?:YouTube|LinkedIn|WhatsApp|TikTok|PayPal|GitHub|JavaScript|WordPress|OpenAI|ChatGPT|BioNTech|AstraZeneca|SharePoint|PowerPoint|FedEx|HarperCollins|ThyssenKrupp|MasterCard|SpaceX)|^#|\p{Ll}In(?:nen)?$/u;

/** Whether a word that has a capital within is a name, and not two words whose blank was lost. */
export const isJoinedName = (word: string): boolean => NAME.test(word);

/** Part kicker, headline and text where a page's lines hold them with nothing between: `CultureNew bridge opensThe mayor …`. */
export function partJoinedFields(lines: readonly Line[], text: string): readonly Line[] {
  const long = lines.filter(({ text: words }) => words.length >= MIN_LINE && words.length <= MAX_LINE);
  if (long.length < MIN_JOINED) return lines;
  const names = recurringWords(long);
  const joints = new Map(long.map((line) => [line, jointsOf(line.text, names)]));
  const joined = new Set(long.filter((line) => (joints.get(line)?.length ?? 0) > 0));
  if (joined.size < Math.max(MIN_JOINED, long.length * MIN_SHARE)) return lines;
  if (headedAmong(lines, joined) > joined.size * MAX_HEADED) return lines;
  return lines.flatMap((line) => {
    const own = joints.get(line) ?? [];
    return own.length === 0 ? [line] : cutLine(line, text, piecesOf(line.text, own));
  });
}

/** Where headlines stand on lines of their own, their texts have none within: what looks like a joint there is a name. */
const MAX_HEADED = 0.4;

function headedAmong(lines: readonly Line[], joined: ReadonlySet<Line>): number {
  const filled = lines.filter(({ text }) => text !== "");
  const again = recurring(filled.map(({ text }) => text));
  const isHeadline = (line: Line | undefined): boolean =>
    line !== undefined &&
    line.text.length >= MIN_HEADLINE &&
    line.text.length < MAX_HEADLINE &&
    // A section recurs, or is known.
    !(joined.has(line) || again.has(line.text) || isKnownKicker(line.text) || isPageLabel(line.text)) &&
    readDateLine(line.text) === null;
  return filled.filter((line, index) => joined.has(line) && isHeadline(filled[index - 1])).length;
}

const MIN_HEADLINE = 4;
const MAX_HEADLINE = 140;

/** Words with a joint that stand in several lines, not at their fronts where sections stand: names. */
function recurringWords(lines: readonly Line[]): ReadonlySet<string> {
  const words = lines.flatMap(({ text }) => {
    const own = new Set(allMatches(text, JOINT).map(({ index }) => wordAround(text, index)));
    return [...own].filter((word) => word !== "" && !text.startsWith(word));
  });
  return recurring(words);
}

function jointsOf(words: string, names: ReadonlySet<string>): readonly number[] {
  const found = allMatches(words, JOINT)
    .map(({ index }) => index)
    .filter((at) => {
      const word = wordAround(words, at);
      return word === "" || !(isJoinedName(word) || names.has(word));
    });
  return found.length <= MAX_JOINTS ? found : [];
}

const MAX_WORD = 30;

/** The word that a joint is within, or "" where it stands behind a mark. */
function wordAround(words: string, at: number): string {
  const before = /#?[\p{L}\p{M}]*$/u.exec(words.slice(Math.max(0, at - MAX_WORD), at))?.[0] ?? "";
  return before === "" ? "" : before + (/^[\p{L}\p{M}]*/u.exec(words.slice(at, at + MAX_WORD))?.[0] ?? "");
}

function piecesOf(words: string, joints: readonly number[]): readonly Piece[] {
  const starts = [0, ...joints];
  return starts.map((start, at) => [start, starts[at + 1] ?? words.length]);
}

/** A button is no longer. */
const MAX_BUTTON = 32;
/** Fewer may be a headline that begins as a button does. */
const MIN_BUTTONS = 2;

/** Part the button of the item before from the front of a headline: `Read More »New bridge opens`. */
export function partLeadingButtons(lines: readonly Line[], text: string): readonly Line[] {
  const ends = lines.map(({ text: words }) => endOfButton(words));
  if (ends.filter((end) => end > 0).length < MIN_BUTTONS) return lines;
  return lines.flatMap((line, index) => {
    const end = ends[index] ?? 0;
    if (end === 0) return [line];
    const rest = end + (/^\s*/.exec(line.text.slice(end))?.[0].length ?? 0);
    return cutLine(line, text, [
      [0, end],
      [rest, line.text.length],
    ]);
  });
}

function endOfButton(words: string): number {
  const front = words.slice(0, MAX_BUTTON);
  const arrow = /^[\p{L}][^»›→⟶\n]{2,28}[»›→⟶]+(?=\s?[\p{L}\p{N}“«"¿¡])/u.exec(front)?.[0] ?? "";
  if (arrow !== "" && isPageLabel(arrow)) return arrow.length;
  const joint = front.search(/(?<=\p{Ll})(?=\p{Lu})/u);
  const label = front.slice(0, Math.max(0, joint));
  // `PlayStation`: one word may be the front of a name.
  return label.includes(" ") && words.length > joint + 1 && isPageLabel(label) ? joint : 0;
}

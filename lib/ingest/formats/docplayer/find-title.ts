import type { TextRange } from "@/lib/ingest/formats/docplayer/find-host-text";
import { type HostField, type HostLine, isScreen, isWords } from "@/lib/ingest/formats/docplayer/host-lines";
import { foldLetters, foldText } from "@/lib/ingest/text/fold";

/** What hosts add to a document's title: `| PDF | Bees`, ` - Host`, ` [PDF]`. */
const ADDED = /\s?(?:\||\[(?:PDF|PPTX?|DOCX?)\]|[-–—] (?=[\p{Lu}][\p{L}.]{2,20}$)).{0,120}$/u;

/** Bars part the entries of a menu; a host adds its name and a kind of file. */
const isMenu = (text: string): boolean => text.split(/\s\|\s/).length > MAX_ADDED;
const MAX_ADDED = 3;

/** The head's line that is said again, in the head or as the text's first line; else the first line of words. */
export function findTitle(lines: readonly HostLine[], range: TextRange): HostField | null {
  const quoted = quotedTitle(lines);
  const near = lines.slice(0, Math.min(lines.length, range.start + 3));
  const head = lines.slice(0, Math.max(1, range.start)).filter(isWords);
  const first = head[0];
  const pick = (line: HostLine, value: string): HostField => ({ value: value.trim(), line });
  if (first && quoted && first.text.includes(quoted)) return pick(first, quoted);
  const echoed = echoedTitle(head, lines.slice(range.start, range.start + OPENING));
  const cover = coverTitle(head, lines.slice(range.start, range.start + COVER));
  if (first) {
    const bare = isMenu(first.text) ? first.text : first.text.replace(ADDED, "");
    // One word alone, said twice, is a menu's.
    const isTitle = bare.length >= 4 && (!echoed || bare.includes(" "));
    if (cover?.isFirst && bare === first.text) return pick(cover.line, cover.line.text);
    if (isTitle && (bare !== first.text || countOf(near, foldText(bare)) > 1)) return pick(first, bare);
  }
  const said = echoed ?? cover?.line;
  if (said) return pick(said, said.text);
  const copied = head.find((line) => line.text.length >= 8 && countOf(near, line.folded) > 1);
  if (copied) return pick(copied, copied.text);
  const named = quoted === null ? undefined : lines.find(({ text }) => text.includes(quoted));
  if (named && quoted) return pick(named, quoted);
  const foot = new Set(lines.slice(range.end).map(({ folded }) => folded));
  const repeated = head.find(
    ({ text, folded }) => text.split(" ").length >= MIN_TITLE_WORDS && folded !== "" && foot.has(folded),
  );
  if (repeated) return pick(repeated, repeated.text);
  const begun = head.find((line) => isBegunWith(near, line));
  if (begun) return pick(begun, begun.text);
  const long = head.find((line) => line.text.split(" ").length >= 2) ?? first;
  // A page that opens with a notice has its title further down.
  const title = long?.isProse ? (titleAbove(lines, range.start) ?? long) : long;
  return title ? pick(title, title.text) : null;
}

/** A text says its title within so many lines. */
const OPENING = 4;

/** The line of the head that the text opens with, whatever marks stand between the words. */
function echoedTitle(head: readonly HostLine[], opening: readonly HostLine[]): HostLine | null {
  const said = new Set(opening.map(({ text }) => foldLetters(text.slice(0, MAX_TITLE))));
  const isEchoed = ({ text }: HostLine): boolean =>
    text.includes(" ") && text.length >= 8 && text.length <= MAX_TITLE && said.has(foldLetters(text));
  return head.find(isEchoed) ?? null;
}

/** A cover takes so many lines. */
const COVER = 8;

/** Fewer letters may be said by chance. */
const MIN_LETTERS = 12;

/**
 * The line of the head that a cover says in several lines, or that begins with what its first lines say: the one it
 * opens with, if there is one, since it names the publisher too.
 */
function coverTitle(
  head: readonly HostLine[],
  cover: readonly HostLine[],
): { readonly line: HostLine; readonly isFirst: boolean } | null {
  const said = cover.map(({ text }) => foldLetters(text.slice(0, MAX_TITLE)));
  const all = said.join("");
  const opening = [2, 3].map((count) => said.slice(0, count).join("")).filter(isLong);
  const lines = head
    .filter(({ text }) => text.includes(" ") && text.length <= MAX_TITLE)
    .map((line) => ({ line, letters: foldLetters(line.text) }))
    .filter(({ letters }) => isLong(letters));
  const first = lines.find(
    ({ letters }) => all.startsWith(letters) || opening.some((start) => letters.startsWith(start)),
  );
  const found = first ?? lines.find(({ letters }) => all.includes(letters));
  return found ? { line: found.line, isFirst: first !== undefined } : null;
}

const isLong = (letters: string): boolean => letters.length >= MIN_LETTERS;

/** A text in one line a page opens with its title and goes on with the writer's name. */
function isBegunWith(lines: readonly HostLine[], { text, next }: HostLine): boolean {
  if (text.split(" ").length < MIN_TITLE_WORDS || text.length > MAX_TITLE) return false;
  return lines.some((line) => line.start >= next && line.text.startsWith(`${text} `));
}

const MAX_TITLE = 200;
const MIN_TITLE_WORDS = 3;

/** The longest line of the last stretch between labels above the text that may be a title. */
function titleAbove(lines: readonly HostLine[], start: number): HostLine | null {
  let longest: HostLine | null = null;
  for (let at = start - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line) break;
    if (isScreen(line) && longest) return longest;
    const mayBe = isWords(line) && !line.isProse && line.text.split(" ").length >= MIN_TITLE_WORDS;
    if (mayBe && line.text.length > (longest?.text.length ?? 0)) longest = line;
  }
  return longest;
}

function countOf(lines: readonly HostLine[], folded: string): number {
  return folded === ""
    ? 0
    : lines.filter((line) => line.folded === folded || line.folded.startsWith(`${folded} |`)).length;
}

function quotedTitle(lines: readonly HostLine[]): string | null {
  for (const { text, label } of lines) {
    if (label !== "button" && label !== "download" && label !== "text") continue;
    const quoted = /["“„«]\s?(.{4,200}?)\s?["”“»]/.exec(text)?.[1];
    if (quoted) return quoted;
  }
  return null;
}

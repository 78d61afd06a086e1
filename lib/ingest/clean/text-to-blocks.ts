import { hyphenatedWords, joinTwo } from "@/lib/ingest/clean/columns/join-column";
import { type DraftLine, readSetting, type Setting } from "@/lib/ingest/clean/printed-width";
import { splitLines } from "@/lib/ingest/text/lines";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";
import type { Block } from "@/lib/ingest/types";

const BULLET = /^(?:[•●▪▫◦‣⁃∙·■□➢➤►▶✓✔]+|[-–—*](?=\s)|o(?=\s{2,}))\s*/u;
const NUMBERED = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+/;

/** Longest line that is believed to be a heading. */
const MAX_HEADING = 120;

/** A longer numbered paragraph is a section that opens with its number, not a list item. */
const MAX_NUMBERED = 500;

/** Lines are this long where a text was broken at a width that nothing else tells. */
const USUAL: Setting = { width: 65, isParted: false };

/** Longer lines were broken at no width, but for those whose parted word was made whole: two or three in one. */
const MAX_WRAPPED = 110;

/** Of the width: a line that stops before it had room for the next word, or is the last of its paragraph. */
const NEARLY_FULL = 0.77;

/** Cut a plain-text body into paragraphs, list items and headings. */
export function textToBlocks(source: string): Block[] {
  const blocks = joinWrapped(readLines(source), hyphenatedWords(source))
    .map(toBlock)
    .filter(({ text }) => text !== "");
  return markHeadings(markNumbered(blocks));
}

function readLines(source: string): DraftLine[] {
  const lines: DraftLine[] = [];
  let afterBlank = true;
  for (const { text } of splitLines(source)) {
    if (text !== "") lines.push({ text, afterBlank });
    afterBlank = text === "";
  }
  return lines;
}

/** Put lines together again that were broken at a fixed width: long, unfinished, and followed by a small letter. */
function joinWrapped(lines: readonly DraftLine[], known: ReadonlySet<string>): string[] {
  const setting = readSetting(lines) ?? USUAL;
  const joined: string[] = [];
  let open: string | null = null;
  let previous = "";
  for (const { text, afterBlank } of lines) {
    if (open !== null && !afterBlank && isWrapped(previous, text, setting)) open = joinTwo(open, text, known);
    else {
      if (open !== null) joined.push(open);
      open = text;
    }
    previous = text;
  }
  if (open !== null) joined.push(open);
  return joined;
}

function isWrapped(previous: string, next: string, setting: Setting): boolean {
  const { width, isParted } = setting;
  const least = Math.min(USUAL.width, width) * NEARLY_FULL;
  if (previous.length < least || BULLET.test(next) || NUMBERED.test(next)) return false;
  const isSmall = /^\p{Ll}/u.test(next);
  if (previous.length > MAX_WRAPPED)
    return isSmall && setting !== USUAL && previous.length <= 3 * width && !endsLikeSentence(previous);
  if (isSmall) return true;
  // A short line below may be a heading.
  if (isParted && next.length >= least) return true;
  const isOpen = !endsLikeSentence(previous) && !/[:;]$/.test(previous);
  return isOpen && previous.length >= Math.min(USUAL.width, width * 0.85) && next.length > 20;
}

function toBlock(text: string): Block {
  const bullet = BULLET.exec(text);
  if (!bullet) return { type: "p", text };
  return { type: "li", text: text.slice(bullet[0].length).trim() };
}

/** `1.` starts a list item where its neighbour is numbered too; alone it is more likely a heading or a sentence. */
function markNumbered(blocks: readonly Block[]): Block[] {
  const numbered = blocks.map(
    (block) => block.type === "p" && block.text.length <= MAX_NUMBERED && NUMBERED.test(block.text),
  );
  return blocks.map((block, index) => {
    if (!numbered[index] || !(numbered[index - 1] || numbered[index + 1])) return block;
    return { type: "li", text: block.text.replace(NUMBERED, "") };
  });
}

/** A short paragraph without a mark at its end is a heading where a real text follows, perhaps under a second one. */
function markHeadings(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  let hasText = false;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (!block) continue;
    if (block.type === "p" && isHeadingLike(block.text)) {
      if (hasText) result[index] = { type: "h", text: block.text };
    } else hasText = block.type === "p" && block.text.length > 140;
  }
  return result;
}

function isHeadingLike(text: string): boolean {
  if (text.length > MAX_HEADING || text.length < 4 || /^\d{1,2} \p{Lu}/u.test(text)) return false;
  return (
    !/[.!?…:;,]["'”’»)]*$/.test(text) &&
    /^["“„«¿¡(]*[\p{Lu}\p{Lo}\d]/u.test(text) &&
    !/[@#]|https?:/.test(text)
  );
}

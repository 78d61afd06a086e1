import type { StepName } from "@/lib/domain/cleaning-steps";
import { findFeedFooter } from "@/lib/ingest/clean/feed-footer";
import { REPAIR_MOJIBAKE, repairMojibake } from "@/lib/ingest/clean/mojibake";
import { foldsAlike, foldText } from "@/lib/ingest/text/fold";
import { endsLikeSentence, splitSentences } from "@/lib/ingest/text/sentences";
import type { Block } from "@/lib/ingest/types";

/** One named repair of a body in blocks. */
export interface BlockStep {
  readonly name: StepName;
  readonly apply: (blocks: readonly Block[], title: string | null) => readonly Block[];
}

/** Paragraphs shorter than this may well be said twice on purpose, and so may any row of a table. */
const MIN_DOUBLE = 40;

const undoMojibake: BlockStep = {
  name: REPAIR_MOJIBAKE,
  apply: (blocks) =>
    blocks.map((block) => {
      const text = repairMojibake(block.text);
      return text === block.text ? block : { ...block, text };
    }),
};

const dropDoubledParagraphs: BlockStep = {
  name: "drop-doubled-paragraph",
  apply: (blocks) => {
    let previous = "";
    return blocks.filter(({ type, text }) => {
      if (type === "row") return true;
      const isDouble = previous !== "" && foldsAlike(text, previous) && foldText(text).length >= MIN_DOUBLE;
      previous = text;
      return !isDouble;
    });
  },
};

/** The whole body printed twice in a row: the second half says the same as the first. */
const dropDoubledBody: BlockStep = {
  name: "drop-doubled-body",
  apply: (blocks) => {
    const half = blocks.length / 2;
    if (half < 2 || !Number.isInteger(half)) return blocks;
    const isDouble = blocks
      .slice(0, half)
      .every(({ text }, index) => foldsAlike(text, blocks[half + index]?.text ?? ""));
    return isDouble ? blocks.slice(0, half) : blocks;
  },
};

/** A teaser printed twice in one line: the second half of a paragraph says the same as the first. */
const dropDoubledText: BlockStep = {
  name: "drop-doubled-text",
  apply: (blocks) =>
    blocks.map((block) => {
      const { type, text } = block;
      const middle = Math.floor(text.length / 2);
      if (type === "row" || text.length < 2 * MIN_DOUBLE) return block;
      const first = text.slice(0, middle).trim();
      return endsLikeSentence(first) && first === text.slice(middle).trim()
        ? { ...block, text: first }
        : block;
    }),
};

/** Cheap test first: what stands between two full stops must stand there twice. */
function mayRepeat(text: string): boolean {
  if (text.length < 2 * MIN_DOUBLE) return false;
  const pieces = text.split(/[.!?…。！？؟۔]["'”’»)\]]*\s*/);
  return new Set(pieces).size < pieces.length;
}

const dropDoubledSentences: BlockStep = {
  name: "drop-doubled-sentence",
  apply: (blocks) =>
    blocks.map((block) => {
      if (block.type === "row" || !mayRepeat(block.text)) return block;
      const sentences = splitSentences(block.text);
      const kept = sentences.filter((sentence, index) => {
        return sentence.length < MIN_DOUBLE || sentence !== sentences[index - 1];
      });
      return kept.length === sentences.length ? block : { ...block, text: kept.join(" ") };
    }),
};

/** Longer than any such line. */
const LONGEST_FOOTER = 600;

const dropFeedFooter: BlockStep = {
  name: "drop-feed-footer",
  apply: (blocks) => {
    const last = blocks.at(-1);
    if (!last || blocks.length < 2 || last.text.length > LONGEST_FOOTER) return blocks;
    return findFeedFooter(last.text.trim()) === 0 ? blocks.slice(0, -1) : blocks;
  },
};

const dropTitle: BlockStep = {
  name: "drop-repeated-title",
  apply: (blocks, title) => {
    const first = blocks[0];
    if (!first || !title || blocks.length < 2 || !foldsAlike(first.text, title)) return blocks;
    return blocks.slice(1);
  },
};

const tidyMarks: BlockStep = {
  name: "repair-space-before-mark",
  apply: (blocks) =>
    blocks.map((block) => {
      if (!block.text.includes(" .")) return block;
      const text = block.text.replace(/(?<=[\p{Ll})”’»]) \.(?=$|\s\p{Lu})/gu, ".");
      return text === block.text ? block : { ...block, text };
    }),
};

/** The repairs that every body goes through once it is in blocks, in this order. */
export const BLOCK_STEPS: readonly BlockStep[] = [
  undoMojibake,
  dropFeedFooter,
  dropTitle,
  dropDoubledBody,
  dropDoubledParagraphs,
  dropDoubledText,
  dropDoubledSentences,
  tidyMarks,
];

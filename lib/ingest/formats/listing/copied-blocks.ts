import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** So many items stand there twice. */
const MIN_COPIED = 3;

/** An item that is printed twice has so many lines: headline and text, with a section and a date. */
const SIZES = [4, 3, 2] as const;

/** The lines of items that a page prints twice, one copy below the other. */
export interface CopiedBlocks {
  readonly originals: ReadonlySet<number>;
  readonly copies: ReadonlySet<number>;
}

/** Find the items that stand there twice, headline and text together: once for a narrow screen, once for a wide one. */
export function findCopiedBlocks(lines: readonly { readonly text: string }[]): CopiedBlocks {
  const [originals, copies]: [number[], number[]] = [[], []];
  let blocks = 0;
  for (let at = 0; at < lines.length; at++) {
    const size = SIZES.find((count) => isCopied(lines, at, count));
    if (size === undefined) continue;
    blocks++;
    for (let line = at; line < at + size; line++) {
      originals.push(line);
      copies.push(line + size);
    }
    at += 2 * size - 1;
  }
  const are = blocks >= MIN_COPIED;
  return { originals: new Set(are ? originals : []), copies: new Set(are ? copies : []) };
}

function isCopied(lines: readonly { readonly text: string }[], at: number, size: number): boolean {
  const [block, copy] = [lines.slice(at, at + size), lines.slice(at + size, at + 2 * size)];
  const isSame = copy.length === size && block.every(({ text }, index) => text === copy[index]?.text);
  // A line above a text: what stands alone twice is a headline for its picture and for itself.
  return isSame && block.some(({ text }) => looksLikeProse(text)) && !looksLikeProse(block[0]?.text ?? "");
}

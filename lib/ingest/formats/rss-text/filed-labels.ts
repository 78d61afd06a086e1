import { purposeOf } from "@/lib/ingest/formats/rss-text/addresses";
import { pieceOf, type Token } from "@/lib/ingest/formats/rss-text/token";
import { allMatches } from "@/lib/ingest/text/all-matches";
import { foldText } from "@/lib/ingest/text/fold";

/** An entry's address is so near its labels, in pieces. */
const NEAR = 4;
/** A label and an author behind it. */
const MAX_LABELS = 90;
const MIN_LETTERS = 4;

/**
 * Part a category from what stands beside it in its line, where the entry's address has it as a folder
 * (`…/sport/2024/…`): the end of a text, or an author.
 */
export function partFiledLabels(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "text" || token.isSpelt) return [token];
    const folders = foldersNear(tokens, index);
    const found = folders.length === 0 ? null : findLabel(token.text, folders);
    if (!found) return [token];
    const edges = [...new Set([0, found.start, found.end, token.text.length])];
    return edges
      .slice(1)
      .flatMap((end, edge) => pieceOf(token, edges[edge] ?? 0, end))
      .map((piece) => (piece.start === token.start + found.start ? { ...piece, isFiled: true } : piece));
  });
}

function foldersNear(tokens: readonly Token[], index: number): string[][] {
  const near = tokens.slice(Math.max(0, index - NEAR), index + NEAR);
  const pages = near.filter(({ kind, text }) => kind === "url" && purposeOf(text) === "page");
  const folders = pages.flatMap(({ text }) => text.split("/").slice(3, -1));
  return [...new Set(folders)]
    .filter((folder) => /^[a-z][a-z-]+$/i.test(folder) && folder.length >= MIN_LETTERS)
    .map((folder) => folder.toLowerCase().split("-"));
}

/** Where the words of a folder stand in a line: at its start, or behind its last sentence. */
function findLabel(text: string, folders: readonly string[][]): { start: number; end: number } | null {
  const from = Math.max(0, text.length - MAX_LABELS);
  const words = allMatches(text.slice(from), /\S+/g).map(({ index, 0: word }) => ({
    word,
    start: from + index,
  }));
  for (const [at, { start }] of words.entries()) {
    const isFirst = start === 0 || /[.!?…]["'”’»)\]]{0,2}$/u.test(words[at - 1]?.word ?? "");
    if (!isFirst || !/^\p{Lu}/u.test(text.slice(start))) continue;
    for (const folder of folders) {
      const last = words[at + folder.length - 1];
      const isFolder = folder.every((part, index) => foldText(words[at + index]?.word ?? "") === part);
      const end = last ? last.start + last.word.length : 0;
      const isApart = end === text.length || /^\s\p{Lu}/u.test(text.slice(end));
      if (isFolder && last && isApart && (start > 0 || end < text.length)) return { start, end };
    }
  }
  return null;
}

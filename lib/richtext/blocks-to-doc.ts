import type { Block } from "@/lib/domain/ingest";
import type { RichTextDoc, RichTextNode } from "@/lib/domain/rich-text";
import { safeHref } from "@/lib/richtext/safe-href";
import { tableOf } from "@/lib/richtext/table-of";

/** A web address in running text, without the punctuation that follows it. */
const ADDRESS = /https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]}’']/giu;

/** Turn an item's cleaned blocks into the body of a draft; neighbouring list items become one list, rows a table. */
export function blocksToDoc(blocks: readonly Block[]): RichTextDoc {
  const content: RichTextNode[] = [];
  for (const run of runs(blocks.filter(({ text }) => text.trim() !== ""))) content.push(...nodesOf(run));
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

/** Neighbours of one type, together; so is a table with its caption. */
function runs(blocks: readonly Block[]): Block[][] {
  const result: Block[][] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const before = last?.at(-1);
    const goesOn = block.type === "row" ? isAboveRow(before, block) : before?.type === block.type;
    if (last && goesOn && block.type !== "caption") last.push(block);
    else result.push([block]);
  }
  return result;
}

const isAboveRow = (before: Block | undefined, row: Block) =>
  before?.type === "caption" || (before?.type === "row" && !row.isFirst);

function nodesOf(run: readonly Block[]): RichTextNode[] {
  const paragraphs = run.map((block) => ({ type: "paragraph", content: inline(block) }) as const);
  switch (run[0]?.type) {
    case "h":
      return run.map((block) => ({ type: "heading", attrs: { level: 2 }, content: inline(block) }));
    case "li":
      return [{ type: "bulletList", content: paragraphs.map((p) => ({ type: "listItem", content: [p] })) }];
    case "quote":
      return [{ type: "blockquote", content: paragraphs }];
    case "caption":
    case "row":
      return tableOf(run, inline);
    default:
      return paragraphs;
  }
}

/** The text with its links as marks; a link whose words a repair has changed is left out. */
function inline({ text, links = [] }: Pick<Block, "text" | "links">): RichTextNode[] {
  const nodes: RichTextNode[] = [];
  const trimmed = text.trim();
  let from = 0;
  for (const { start, text: words, href: raw } of links) {
    const href = safeHref(raw);
    const at = href && words.trim() !== "" ? nearest(trimmed, words.trim(), { from, start }) : -1;
    if (!href || at < 0) continue;
    const end = at + words.trim().length;
    nodes.push(...lines(trimmed.slice(from, at)));
    nodes.push({ type: "text", text: trimmed.slice(at, end), marks: [{ type: "link", attrs: { href } }] });
    from = end;
  }
  return [...nodes, ...lines(trimmed.slice(from))];
}

/** Repairs move words towards the start; a few signs are looked back for, then all that is left. */
function nearest(text: string, words: string, { from, start }: { from: number; start: number }): number {
  const near = text.indexOf(words, Math.max(from, start - MOVED));
  return near < 0 ? text.indexOf(words, from) : near;
}

const MOVED = 3;

function lines(text: string): RichTextNode[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [...(index > 0 ? [{ type: "hardBreak" } as const] : []), ...linked(line)]);
}

function linked(line: string): RichTextNode[] {
  const nodes: RichTextNode[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const href = safeHref(match[0]);
    if (!href) continue;
    nodes.push(...plain(line.slice(from, match.index)));
    nodes.push({ type: "text", text: match[0], marks: [{ type: "link", attrs: { href } }] });
    from = match.index + match[0].length;
  }
  nodes.push(...plain(line.slice(from)));
  return nodes;
}

/** Tiptap refuses empty text nodes. */
const plain = (text: string): RichTextNode[] => (text ? [{ type: "text", text }] : []);

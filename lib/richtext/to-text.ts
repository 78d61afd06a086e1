import type { RichTextDoc, RichTextNode } from "@/lib/domain/rich-text";
import { joinCells } from "@/lib/domain/table-row";

const TEXT_BLOCKS: ReadonlySet<RichTextNode["type"]> = new Set(["paragraph", "heading"] as const);

/** The words of a body: blocks apart by an empty line, list items and rows of a table by a line break. */
export function docToText(doc: RichTextDoc): string {
  const parts: string[] = [];
  collect(doc, parts, false);
  return parts.join("").trim();
}

function collect(node: RichTextNode, parts: string[], inList: boolean): void {
  if (node.type === "table") {
    parts.push(...tableLines(node).flatMap((line) => [line, "\n"]), "\n");
    return;
  }
  const isBlock = TEXT_BLOCKS.has(node.type);
  if (node.type === "text") parts.push(node.text ?? "");
  if (node.type === "hardBreak") parts.push("\n");
  if (node.type === "figure" && node.attrs?.caption) parts.push(node.attrs.caption, "\n\n");
  for (const child of node.content ?? []) collect(child, parts, inList || node.type === "listItem");
  if (isBlock) parts.push(inList ? "\n" : "\n\n");
  if (!inList && (node.type === "bulletList" || node.type === "orderedList")) parts.push("\n");
}

/** The caption and a line for each row. */
function tableLines({ attrs, content = [] }: RichTextNode): string[] {
  const rows = content.map((row) => joinCells((row.content ?? []).map(cellText)));
  return attrs?.caption ? [attrs.caption, ...rows] : rows;
}

const cellText = (cell: RichTextNode) =>
  docToText({ type: "doc", content: [cell] }).replace(/\s*\n\s*/g, " ");

import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";

/** Cells that are pasted fill others; these are the nodes of a slice that is nothing else. */
const PARTS = new Set(["table", "tableRow", "tableCell", "tableHeader"]);

/**
 * Keeps what is put into a cell in that cell: of what is pasted, headings, lists and quotations become its lines;
 * what would part the table to make room is refused.
 */
export function keepInCell(): Plugin {
  return new Plugin({
    filterTransaction: (tr, state) =>
      !tr.docChanged || !isInTable(state) || isUndo(tr) || tablesIn(tr.doc) <= tablesIn(state.doc),
    props: {
      transformPasted: (slice, { state }) =>
        isInTable(state) && !isOfTable(slice) ? asLines(slice, state.schema.nodes.paragraph) : slice,
    },
  });
}

const isUndo = (tr: Transaction) => tr.getMeta("history$") !== undefined;

function tablesIn(doc: Node): number {
  let count = 0;
  doc.forEach((child) => {
    if (child.type.name === "table") count++;
  });
  return count;
}

const isOfTable = ({ content }: Slice) =>
  content.childCount === 1 && PARTS.has(content.firstChild?.type.name ?? "");

function asLines(slice: Slice, paragraph: Node["type"] | undefined): Slice {
  const lines: Node[] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock && paragraph) lines.push(paragraph.create(null, node.content));
    return !node.isTextblock;
  });
  return lines.length > 0 ? new Slice(Fragment.from(lines), 1, 1) : slice;
}

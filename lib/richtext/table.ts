import { mergeAttributes } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import type { DOMOutputSpec } from "@tiptap/pm/model";
import { MOST_COLUMNS, MOST_ROWS, reachOf } from "@/lib/domain/data-table";
import { keepInCell } from "@/lib/richtext/keep-in-cell";
import { looksLikeData } from "@/lib/richtext/looks-like-data";

/** What a cell is beside its words; the widths of columns are those of the reader's screen. */
const cellAttributes = () => ({
  colspan: {
    default: 1,
    parseHTML: (element: HTMLElement) => reachOf(element.getAttribute("colspan"), MOST_COLUMNS),
  },
  rowspan: {
    default: 1,
    parseHTML: (element: HTMLElement) => reachOf(element.getAttribute("rowspan"), MOST_ROWS),
  },
  colwidth: { default: null, parseHTML: () => null, rendered: false },
});

/** A table of data with what stands above it; pasted tables that lay out a page are read as text. */
const table = Table.extend({
  addAttributes: () => ({
    caption: {
      default: null,
      parseHTML: (element) => element.querySelector("caption")?.textContent?.trim() || null,
      rendered: false,
    },
  }),
  parseHTML: () => [
    { tag: "table", getAttrs: (element) => (looksLikeData(element) ? null : false) },
    { tag: "caption", context: "table/", ignore: true },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "div",
    { class: "table-box" },
    ["table", mergeAttributes(HTMLAttributes), ...captionOf(node.attrs.caption), ["tbody", 0]],
  ],
  // The package's own view draws no caption.
  addNodeView: () => null,
  addProseMirrorPlugins() {
    return [...(this.parent?.() ?? []), keepInCell()];
  },
});

const captionOf = (text: string | null): DOMOutputSpec[] =>
  text ? [["caption", { contenteditable: "false", dir: "auto" }, text]] : [];

const row = TableRow.extend({ parseHTML: () => [{ tag: "tr", context: "table/" }] });

const cell = TableCell.extend({
  content: "paragraph+",
  addAttributes: cellAttributes,
  parseHTML() {
    const cells = (this.parent?.() ?? []).map((rule) => ({ ...rule, context: "tableRow/" }));
    return [...cells, { tag: "td, th", node: "paragraph", priority: 40, getAttrs: isOneLine }];
  },
});

/** The words of a cell that is none here are kept apart from those of the next. */
const isOneLine = (element: HTMLElement) => (element.querySelector(BLOCKS) ? false : null);

const BLOCKS = "p, div, ul, ol, table, blockquote, h1, h2, h3, h4, h5, h6";

const header = TableHeader.extend({
  content: "paragraph+",
  addAttributes: cellAttributes,
  parseHTML() {
    // Before the rule for other cells: what stands in the head of a table heads its columns.
    const inHead = { tag: "thead td", priority: 60 };
    return [...(this.parent?.() ?? []), inHead].map((rule) => ({ ...rule, context: "tableRow/" }));
  },
});

/** Tables in the editor: rows of cells that hold lines of text, and nothing else. */
export const tableExtensions = [table, row, cell, header];

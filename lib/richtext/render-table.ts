import type { RichTextNode } from "@/lib/domain/rich-text";
import { escapeText } from "@/lib/richtext/escape-text";

/** A cell with the HTML of its words. */
interface Cell {
  readonly html: string;
  readonly isHead: boolean;
  readonly across: number;
  readonly down: number;
}

type Row = readonly Cell[];

/** A table as HTML: its caption, and cells that say which others they head. `wordsOf` renders what is in a cell. */
export function renderTable({ attrs, content = [] }: RichTextNode, wordsOf: (cell: RichTextNode) => string) {
  const caption = escapeText(attrs?.caption ?? "");
  const rows = content.map((row) => cellsOf(row).map((cell) => readCell(cell, wordsOf)));
  if (rows.length === 0) return caption && `<p>${caption}</p>`;
  const heads = headRowsIn(rows);
  const parts = rows.map((row, at) => rowHtml(row, isHeadRow(row, at < heads)));
  // The cells of a group of rows end with it.
  const isGroup = rows.every((row, at) => at >= heads || row.every(({ down }) => at + down <= heads));
  const cut = isGroup ? heads : 0;
  const group = (tag: string, from: number, to: number) =>
    to > from ? `<${tag}>${parts.slice(from, to).join("")}</${tag}>` : "";
  const above = caption && `<caption>${caption}</caption>`;
  return `<table>${above}${group("thead", 0, cut)}${group("tbody", cut, rows.length)}</table>`;
}

/** What is no cell and no row has its words in one of its own. */
const cellsOf = (row: RichTextNode) => (row.type === "tableRow" ? (row.content ?? []) : [row]);

function readCell(node: RichTextNode, wordsOf: (cell: RichTextNode) => string): Cell {
  const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
  const isHead = node.type === "tableHeader";
  return { html: wordsOf(node), isHead, across: Math.trunc(colspan), down: Math.trunc(rowspan) };
}

/** How many rows at the start head the columns. */
function headRowsIn(rows: readonly Row[]): number {
  const end = rows.findIndex((row) => !isHeadRow(row, true));
  return end < 0 ? rows.length : end;
}

/** Whether a row heads columns; above all others the corner may be an empty cell. */
function isHeadRow(row: Row, isAbove: boolean): boolean {
  if (row.every(({ isHead }) => isHead)) return row.length > 0;
  const heads = row.filter(({ isHead }) => isHead).length;
  return isAbove && heads > 1 && row.every(({ isHead, html }) => isHead || html === "");
}

const rowHtml = (row: Row, isHead: boolean) =>
  `<tr>${row.map((cell) => cellHtml(cell, isHead ? "col" : "row")).join("")}</tr>`;

function cellHtml({ html, isHead, across, down }: Cell, scope: "col" | "row"): string {
  // A cell without words heads nothing that a screen reader could say.
  const tag = isHead && html !== "" ? "th" : "td";
  const reach = (across > 1 ? ` colspan="${across}"` : "") + (down > 1 ? ` rowspan="${down}"` : "");
  return `<${tag}${tag === "th" ? ` scope="${scope}"` : ""}${reach}>${html}</${tag}>`;
}

import { type CellShape, isDataTable, MOST_COLUMNS, reachOf } from "@/lib/domain/data-table";
import { HEADINGS } from "@/lib/ingest/html/element-kinds";
import { isElement, type TreeElement } from "@/lib/ingest/html/tree";

/** A table of data on a page. */
export interface PageTable {
  readonly element: TreeElement;
  /** Its blocks, half open. */
  readonly from: number;
  readonly to: number;
  /** Whether it says what it is: by a caption or by cells that head others. */
  readonly isMarked: boolean;
}

/** The blocks of a page, and those of each of its elements. */
interface Blocks {
  readonly blocks: readonly { readonly element: TreeElement; readonly text: string }[];
  readonly rangeOf: (element: TreeElement) => readonly [from: number, to: number] | null;
}

/** The tables of data below `root`, in the order of the page; those that lay it out are none. */
export function findTables(root: TreeElement, page: Blocks): PageTable[] {
  const found: PageTable[] = [];
  collect(root, page, found);
  return found;
}

/** @returns whether there is a table in or at `element`. */
function collect(element: TreeElement, page: Blocks, found: PageTable[]): boolean {
  let holdsTable = false;
  for (const child of element.children) {
    if (isElement(child) && collect(child, page, found)) holdsTable = true;
  }
  if (element.tag !== "table") return holdsTable;
  const range = page.rangeOf(element);
  if (!holdsTable && range) {
    const { rows, isMarked } = readTable(element, page);
    const { role } = element.attributes;
    if (isDataTable({ role, holdsTable, isMarked, rows }))
      found.push({ element, from: range[0], to: range[1], isMarked });
  }
  return true;
}

function readTable(table: TreeElement, page: Blocks) {
  const rows: CellShape[][] = [];
  let isMarked = false;
  const read = (element: TreeElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (/^(?:th|thead|caption)$/.test(child.tag)) isMarked = true;
      if (child.tag === "tr") rows.push([]);
      if (child.tag === "td" || child.tag === "th") rows.at(-1)?.push(shapeOf(child, page));
      else read(child);
    }
  };
  read(table);
  return { rows, isMarked };
}

const GIVES_FORM = /^(?:li|dd|dt|blockquote)$/;

function shapeOf(cell: TreeElement, page: Blocks): CellShape {
  const [from, to] = page.rangeOf(cell) ?? [0, 0];
  const blocks = page.blocks.slice(from, to);
  return {
    across: reachOf(cell.attributes.colspan, MOST_COLUMNS),
    lines: blocks.map(({ text }) => text.length),
    isMixed:
      blocks.length > 1 && blocks.some(({ element: { tag } }) => HEADINGS.has(tag) || GIVES_FORM.test(tag)),
  };
}

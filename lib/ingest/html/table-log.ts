import { isDataTable, MOST_COLUMNS, MOST_ROWS, reachOf } from "@/lib/domain/data-table";
import { BETWEEN_CELLS, canJoinCells, joinCells } from "@/lib/domain/table-row";
import type { Block, BlockCell } from "@/lib/ingest/types";

/** Text of a cell that is part of a line; longer ones are columns of a page that is laid out with tables. */
const LONGEST_CELL = 200;

type Attributes = Readonly<Record<string, string>>;

interface OpenCell {
  readonly from: number;
  readonly isHead: boolean;
  readonly across: number;
  readonly down: number;
  /** Whether all of its text is printed bold; null where there is none. */
  isStrong: boolean | null;
}

interface OpenRow {
  readonly from: number;
  readonly cells: OpenCell[];
}

interface Cell extends OpenCell {
  readonly blocks: readonly Block[];
}

interface OpenTable {
  readonly from: number;
  readonly role: string | undefined;
  readonly rows: (readonly Cell[])[];
  caption: readonly Block[] | null;
  /** Up to where its blocks are those of its caption and rows. */
  covered: number;
  isInHead: boolean;
  isOut: boolean;
}

/**
 * Makes rows of the blocks in tables of data.
 *
 * In all others the cells of a row become one line, where they are no more than a line each.
 */
export class TableLog {
  readonly #blocks: Block[];
  #tables: OpenTable[] = [];
  #rows: OpenRow[] = [];
  #captionFrom: number | null = null;

  constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  open(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    const from = this.#blocks.length;
    if (name === "table") {
      // A table that holds one lays it out.
      if (table) table.isOut = true;
      const { role } = attributes;
      this.#tables.push({
        ...{ from, role, rows: [], caption: null, covered: from },
        ...{ isInHead: false, isOut: false },
      });
    } else if (name === "thead" && table) table.isInHead = true;
    else if (name === "caption") this.#captionFrom = from;
    else if (name === "tr") this.#rows.push({ from, cells: [] });
    else if (name === "td" || name === "th") {
      const isHead = name === "th" || table?.isInHead === true;
      const across = reachOf(attributes.colspan, MOST_COLUMNS);
      const down = reachOf(attributes.rowspan, MOST_ROWS);
      this.#rows.at(-1)?.cells.push({ from, isHead, across, down, isStrong: null });
    }
  }

  /** What is read next, and whether it is bold: many tables have no other mark of what heads their columns. */
  text(data: string, isStrong: boolean): void {
    const cell = this.#rows.at(-1)?.cells.at(-1);
    if (cell && cell.isStrong !== false && data.trim() !== "") cell.isStrong = isStrong;
  }

  close(name: string): void {
    const table = this.#tables.at(-1);
    if (name === "tr") this.#closeRow(table);
    else if (name === "thead" && table) table.isInHead = false;
    else if (name === "caption") this.#closeCaption(table);
    else if (name === "table") this.#closeTable();
  }

  restart(): void {
    this.#tables = [];
    this.#rows = [];
    this.#captionFrom = null;
  }

  #closeRow(table: OpenTable | undefined): void {
    const row = this.#rows.pop();
    if (!row) return;
    const blocks = this.#blocks.slice(row.from);
    const line = lineOf(row, blocks);
    if (line) this.#replace(row.from, [line]);
    if (!table || table.isOut) return;
    const cells = cellsOf(row, blocks);
    const start = row.cells[0]?.from ?? row.from + blocks.length;
    if (cells.length > 0) table.rows.push(cells);
    // Text beside the cells, or a table without an end: nothing is kept that can't be used.
    table.isOut = row.from !== table.covered || start !== row.from || table.rows.length > MOST_ROWS;
    if (table.isOut) table.rows.length = 0;
    table.covered = this.#blocks.length;
  }

  #closeCaption(table: OpenTable | undefined): void {
    const from = this.#captionFrom;
    this.#captionFrom = null;
    if (!table || from === null || from !== table.covered || table.caption || table.rows.length > 0) return;
    table.caption = this.#blocks.slice(from);
    table.covered = this.#blocks.length;
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table || table.isOut || table.covered !== this.#blocks.length || !holdsData(table)) return;
    const caption = (table.caption ?? []).map((block): Block => ({ ...block, type: "caption" }));
    const hasHeads = headsColumns(table.rows);
    const rows = table.rows.map((cells, at) =>
      rowOf(cells, { isFirst: at === 0, isHead: at === 0 && hasHeads }),
    );
    this.#replace(table.from, [...caption, ...rows]);
  }

  /** Not by `splice`, which would copy all blocks each time that there are many. */
  #replace(from: number, blocks: readonly Block[]): void {
    this.#blocks.length = from;
    for (const block of blocks) this.#blocks.push(block);
  }
}

function cellsOf({ from, cells }: OpenRow, blocks: readonly Block[]): Cell[] {
  return cells.map((cell, at) => ({
    ...{ from: cell.from, isHead: cell.isHead, across: cell.across, down: cell.down },
    isStrong: cell.isStrong,
    blocks: blocks.slice(cell.from - from, (cells[at + 1]?.from ?? from + blocks.length) - from),
  }));
}

/** A row as one line of text, where each of its cells is no more than that. */
function lineOf({ from, cells }: OpenRow, lines: readonly Block[]): Block | null {
  if (cells.length < 2 || lines.length < 2) return null;
  const end = from + lines.length;
  if (cells.some((cell, at) => (cells[at + 1]?.from ?? end) - cell.from > 1)) return null;
  if (lines.some(({ text, type }) => text.length > LONGEST_CELL || type !== "p")) return null;
  let text = "";
  const links = lines.flatMap((cell) => {
    const shift = text === "" ? 0 : text.length + BETWEEN_CELLS.length;
    text = text === "" ? cell.text : `${text}${BETWEEN_CELLS}${cell.text}`;
    return (cell.links ?? []).map((link) => ({ ...link, start: link.start + shift }));
  });
  return links.length > 0 ? { type: "p", text, links } : { type: "p", text };
}

function holdsData({ role, caption, rows }: OpenTable): boolean {
  const shape = rows.map((cells) =>
    cells.map(({ across, blocks }) => ({
      across,
      lines: blocks.map(({ text }) => text.length),
      isMixed: blocks.length > 1 && blocks.some(({ type }) => type !== "p"),
    })),
  );
  const isMarked = caption !== null || rows.some((cells) => cells.some(({ isHead }) => isHead));
  return (
    isDataTable({ role, holdsTable: false, isMarked, rows: shape }) &&
    rows.every((cells) => canJoinCells(cells.map(wordsOf)))
  );
}

const wordsOf = ({ blocks }: Cell) => blocks.map(({ text }) => text).join("\n");

/** Whether the first row heads the columns: by its marks, with an empty corner or without, or as the one that is all bold. */
function headsColumns([first = [], second = []]: readonly (readonly Cell[])[]): boolean {
  if (first.some(({ isHead }) => isHead))
    return first.every(({ isHead, isStrong }) => isHead || isStrong === null);
  const isBold = (cells: readonly Cell[]) => cells.every(({ isStrong }) => isStrong !== false);
  return first.filter(({ isStrong }) => isStrong).length > 1 && isBold(first) && !isBold(second);
}

function rowOf(cells: readonly Cell[], { isFirst, isHead }: { isFirst: boolean; isHead: boolean }): Block {
  const read = cells.map((cell) => cellOf(isHead ? { ...cell, isHead } : cell));
  const row = { type: "row" as const, text: joinCells(cells.map(wordsOf)), cells: read };
  return isFirst ? { ...row, isFirst } : row;
}

function cellOf({ blocks, isHead, across, down }: Cell): BlockCell {
  let length = 0;
  const links = blocks.flatMap((block) => {
    const shift = length;
    length += block.text.length + 1;
    return (block.links ?? []).map((link) => ({ ...link, start: link.start + shift }));
  });
  return {
    ...(isHead && { isHead }),
    ...(across > 1 && { across }),
    ...(down > 1 && { down }),
    ...(links.length > 0 && { links }),
  };
}

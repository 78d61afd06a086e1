import type { Block } from "@/lib/ingest/types";

/** Text of a cell that is part of a line; longer ones are columns of a page that is laid out with tables. */
const LONGEST_CELL = 200;
const BETWEEN = " | ";

interface Row {
  /** Where the blocks of its cells begin. */
  readonly cells: number[];
  readonly from: number;
}

/** Puts the cells of a row of a table in one line, where they are no more than a line each. */
export class RowLog {
  readonly #blocks: Block[];
  #rows: Row[] = [];

  constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  open(name: string): void {
    if (name === "tr") this.#rows.push({ from: this.#blocks.length, cells: [] });
    else if (name === "td" || name === "th") this.#rows.at(-1)?.cells.push(this.#blocks.length);
  }

  close(name: string): void {
    const row = name === "tr" ? this.#rows.pop() : undefined;
    if (!row || row.cells.length < 2) return;
    const lines = this.#blocks.slice(row.from);
    const isLine = row.cells.every((start, at) => (row.cells[at + 1] ?? this.#blocks.length) - start <= 1);
    if (
      !isLine ||
      lines.length < 2 ||
      lines.some(({ text, type }) => text.length > LONGEST_CELL || type !== "p")
    )
      return;
    this.#blocks.length = row.from;
    this.#blocks.push(joinCells(lines));
  }

  restart(): void {
    this.#rows = [];
  }
}

function joinCells(cells: readonly Block[]): Block {
  let text = "";
  const links = cells.flatMap((cell) => {
    const shift = text === "" ? 0 : text.length + BETWEEN.length;
    text = text === "" ? cell.text : `${text}${BETWEEN}${cell.text}`;
    return (cell.links ?? []).map((link) => ({ ...link, start: link.start + shift }));
  });
  return links.length > 0 ? { type: "p", text, links } : { type: "p", text };
}

import { type CellShape, isDataTable, MOST_COLUMNS, reachOf } from "@/lib/domain/data-table";

/** What parts the text of a cell in lines. */
const LINES = "p, li, h1, h2, h3, h4, h5, h6, div";

/** Whether a table that is pasted holds data, and does not lay out a page. */
export function looksLikeData(table: HTMLElement): boolean {
  const rows = [...table.querySelectorAll("tr")].map((row) =>
    [...row.children].filter(({ localName }) => localName === "td" || localName === "th").map(shapeOf),
  );
  return isDataTable({
    role: table.getAttribute("role") ?? undefined,
    holdsTable: table.querySelector("table") !== null,
    isMarked: table.querySelector("th, thead, caption") !== null,
    rows,
  });
}

function shapeOf(cell: Element): CellShape {
  const lines = [...cell.querySelectorAll(LINES)].filter((line) => !line.querySelector(LINES));
  const texts = (lines.length > 0 ? lines : [cell]).map(({ textContent }) => textContent?.trim() ?? "");
  return {
    across: reachOf(cell.getAttribute("colspan"), MOST_COLUMNS),
    lines: texts.filter(Boolean).map(({ length }) => length),
    isMixed: lines.length > 1 && cell.querySelector("li, h1, h2, h3, h4, h5, h6, blockquote") !== null,
  };
}

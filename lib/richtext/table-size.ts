import type { EditorState } from "@tiptap/pm/state";
import { isInTable, selectedRect } from "@tiptap/pm/tables";

/** The table that the cursor of an editor is in. */
export interface TableSize {
  readonly caption: string;
  readonly rows: number;
  readonly columns: number;
  readonly hasHeaderRow: boolean;
  readonly hasHeaderColumn: boolean;
}

/** What is known of the table around the cursor, or null outside of one. */
export function tableSize(state: EditorState): TableSize | null {
  if (!isInTable(state)) return null;
  const { map, table } = selectedRect(state);
  const isHeader = (at: number) => table.nodeAt(map.map[at] ?? 0)?.type.name === "tableHeader";
  const along = (length: number, step: number) =>
    Array.from({ length }, (_, index) => index * step).every(isHeader);
  return {
    caption: table.attrs.caption ?? "",
    rows: map.height,
    columns: map.width,
    hasHeaderRow: along(map.width, 1),
    hasHeaderColumn: along(map.height, map.width),
  };
}

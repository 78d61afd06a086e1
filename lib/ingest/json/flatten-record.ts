import { MOST_COLUMNS } from "@/lib/domain/column-mapping";
import { richText } from "@/lib/ingest/json/rich-text";
import type { Cell } from "@/lib/ingest/mapping/cell";

/** Objects inside objects are followed so far. */
const DEEPEST = 4;

/** What an object in a list is called by: a tag, an author. */
const NAMES = [
  "name",
  "title",
  "label",
  "text",
  "value",
  "term",
  "slug",
  "display_name",
  "displayName",
  "code",
];

/**
 * The fields of a record by their path: `title`, `author.name`, `content.rendered`.
 *
 * A list of texts or of named objects is one field; one of paragraphs is its text.
 */
export function flattenRecord(record: object): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  addFields(record, "", 1, cells);
  return cells;
}

function addFields(record: object, prefix: string, depth: number, cells: Map<string, Cell>): void {
  for (const [key, value] of Object.entries(record)) {
    if (cells.size >= MOST_COLUMNS) return;
    const path = prefix + key.slice(0, 100);
    if (Array.isArray(value)) cells.set(path, listCell(value));
    else if (value === null || typeof value !== "object") cells.set(path, scalarCell(value));
    else {
      const text = richText(value);
      if (text !== null) cells.set(path, text);
      else if (depth < DEEPEST) addFields(value, `${path}.`, depth + 1, cells);
    }
  }
}

function scalarCell(value: unknown): Cell {
  return value === null || value === undefined ? null : String(value);
}

function listCell(values: readonly unknown[]): Cell {
  const text = richText(values);
  if (text !== null) return text;
  return values.flatMap((value) => nameOf(value) ?? []);
}

function nameOf(value: unknown): string | null {
  if (typeof value !== "object") return value === undefined ? null : String(value);
  if (value === null || Array.isArray(value)) return null;
  const fields = new Map(Object.entries(value));
  for (const name of NAMES) {
    const found = fields.get(name);
    if (typeof found === "string" && found.trim() !== "") return found;
  }
  return null;
}

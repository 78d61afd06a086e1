import { type ColumnMapping, fitsColumns, MOST_COLUMNS } from "@/lib/domain/column-mapping";
import { isRecord } from "@/lib/ingest/json/fields";
import { findJsonList } from "@/lib/ingest/json/find-list";
import { flattenRecord } from "@/lib/ingest/json/flatten-record";
import type { JsonPath } from "@/lib/ingest/json/json-place";
import { JsonRecordReader } from "@/lib/ingest/json/record-reader";
import type { RecordSettings } from "@/lib/ingest/json/record-splitter";
import { applyMapping } from "@/lib/ingest/mapping/apply-mapping";
import type { Cell } from "@/lib/ingest/mapping/cell";
import { guessMapping } from "@/lib/ingest/mapping/guess-mapping";
import type { Dump } from "@/lib/ingest/types";

/** Records from which the columns are known. */
const SAMPLE_RECORDS = 100;

/** As much of the beginning as a long text is known by; only where that says nothing the rest is looked at. */
const LOOKED_AT = 256 * 1024;

/** A list of records whose columns and mapping are known from its beginning. */
export interface OpenList {
  readonly path: JsonPath | null;
  readonly mapping: ColumnMapping;
  /** Whether the fields were guessed rather than chosen by an editor. */
  readonly isGuess: boolean;
  /** The first records, as cells: to look at. */
  readonly sample: readonly (readonly Cell[])[];
}

/** Find the list of records in a JSON text and what its columns are; null where it has no whole record. */
export function openList(dump: Pick<Dump, "text" | "mappings">, longest: number): OpenList | null {
  const head = dump.text.slice(0, LOOKED_AT);
  const open = openIn(head, dump.mappings ?? [], longest);
  return open ?? (head.length < dump.text.length ? openIn(dump.text, dump.mappings ?? [], longest) : null);
}

function openIn(text: string, mappings: readonly ColumnMapping[], longest: number): OpenList | null {
  const list = findJsonList(text);
  if (!list) return null;
  const reader = new JsonRecordReader({ path: list.path, longest });
  const records = [...reader.push(text), ...reader.end()]
    .map(({ value }) => value)
    .filter(isRecord)
    .slice(0, SAMPLE_RECORDS)
    .map((record) => flattenRecord(record));
  if (records.length === 0) return null;
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))].slice(0, MOST_COLUMNS);
  const sample = records.map((record) => columns.map((name) => record.get(name) ?? null));
  const known = mappings.find((mapping) => fitsColumns(mapping, columns));
  const mapping = known ?? { columns, hasHeader: true, fields: guessMapping(columns, sample) };
  return { path: list.path, mapping, isGuess: !known, sample };
}

/** How the records of an open list are split. */
export function listSettings({ path, mapping, isGuess, sample }: OpenList, longest: number): RecordSettings {
  const toFields = applyMapping(mapping, sample);
  const read = (record: object) => {
    const cells = flattenRecord(record);
    return toFields(mapping.columns.map((name) => cells.get(name) ?? null));
  };
  return { path, longest, around: "around the records", read, table: { mapping, isGuess } };
}

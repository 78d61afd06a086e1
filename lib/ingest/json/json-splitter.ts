import { type ColumnMapping, fitsColumns, MOST_COLUMNS } from "@/lib/domain/column-mapping";
import { findJsonList } from "@/lib/ingest/json/find-list";
import { flattenRecord } from "@/lib/ingest/json/flatten-record";
import type { JsonPath } from "@/lib/ingest/json/json-place";
import { type JsonRecord, JsonRecordReader } from "@/lib/ingest/json/record-reader";
import { applyMapping, type RowReader } from "@/lib/ingest/mapping/apply-mapping";
import type { Cell } from "@/lib/ingest/mapping/cell";
import { guessMapping } from "@/lib/ingest/mapping/guess-mapping";
import { noText, RowEvents } from "@/lib/ingest/table/row-events";
import type { Dump, RowProblem, SplitEvent, Splitter } from "@/lib/ingest/types";

/** Records from which the columns are known. */
const SAMPLE_RECORDS = 100;

/** As much of the beginning as a long text is known by; only where that says nothing the rest is looked at. */
const LOOKED_AT = 256 * 1024;

/** What stands between two records and is no more than this belongs to the first: a comma, a line break. */
const SHORT_GAP = 200;

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
    .filter(({ value }) => isRecord(value))
    .slice(0, SAMPLE_RECORDS)
    .map(({ value }) => flattenRecord(value as object));
  if (records.length === 0) return null;
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))].slice(0, MOST_COLUMNS);
  const sample = records.map((record) => columns.map((name) => record.get(name) ?? null));
  const known = mappings.find((mapping) => fitsColumns(mapping, columns));
  const mapping = known ?? { columns, hasHeader: true, fields: guessMapping(columns, sample) };
  return { path: list.path, mapping, isGuess: !known, sample };
}

const isRecord = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Makes an item of each record of a JSON list. */
export class JsonSplitter implements Splitter {
  readonly #list: OpenList;
  readonly #reader: JsonRecordReader;
  readonly #toFields: RowReader;
  readonly #events: RowEvents;
  /** Known, but not where the next one begins. */
  #last: JsonRecord | null = null;
  #cursor = 0;
  #length = 0;

  constructor(list: OpenList, longest: number) {
    this.#list = list;
    this.#reader = new JsonRecordReader({ path: list.path, longest });
    this.#toFields = applyMapping(list.mapping);
    this.#events = new RowEvents(list);
  }

  push(text: string): readonly SplitEvent[] {
    this.#length += text.length;
    for (const record of this.#reader.push(text)) this.#next(record);
    return this.#events.take();
  }

  end(): readonly SplitEvent[] {
    for (const record of this.#reader.end()) this.#next(record);
    if (this.#last) this.#add(this.#last, this.#last.end);
    this.#events.drop(this.#cursor, this.#length, "around the records");
    return this.#events.finish();
  }

  #next(record: JsonRecord): void {
    const last = this.#last;
    this.#last = record;
    if (last) this.#add(last, record.start - last.end <= SHORT_GAP ? record.start : last.end);
  }

  #add(record: JsonRecord, end: number): void {
    const { start, line, value, isNote } = record;
    this.#events.drop(this.#cursor, start, "around the records");
    this.#cursor = end;
    if (isNote) {
      this.#events.drop(start, end, "note");
      return;
    }
    const problem = record.problem ?? (isRecord(value) ? null : noRecord(line));
    const fields = problem ? null : this.#toFields(this.#cellsOf(value as object));
    if (fields) this.#events.add(start, end, fields);
    else this.#events.fail(start, end, problem ?? noText(line));
  }

  #cellsOf(value: object): Cell[] {
    const record = flattenRecord(value);
    return this.#list.mapping.columns.map((name) => record.get(name) ?? null);
  }
}

const noRecord = (line: number): RowProblem => ({
  code: "no-record",
  message: "This value has no fields: a text, a number or a list stands where a record should.",
  line,
});

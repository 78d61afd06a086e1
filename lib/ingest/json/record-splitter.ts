import type { ColumnMapping } from "@/lib/domain/column-mapping";
import type { FeedFields, LeftOut } from "@/lib/ingest/formats/feed-events";
import { isRecord } from "@/lib/ingest/json/fields";
import type { JsonPath } from "@/lib/ingest/json/json-place";
import { type JsonRecord, JsonRecordReader } from "@/lib/ingest/json/record-reader";
import { noText, RowEvents } from "@/lib/ingest/table/row-events";
import type { RowProblem, SplitEvent, Splitter } from "@/lib/ingest/types";

/** How the records of a list become items. */
export interface RecordSettings {
  /** The array that holds them; null where they stand at the top of the text. */
  readonly path: JsonPath | null;
  /** Longest record, in UTF-16 code units. */
  readonly longest: number;
  /** What everything else in the text is. */
  readonly around: string;
  /** What becomes of a record; null where it has neither a title nor a text. */
  readonly read: (record: object) => FeedFields | LeftOut | null;
  /** Where an editor may choose which field is what: what was chosen or guessed. */
  readonly table?: { readonly mapping: ColumnMapping; readonly isGuess: boolean };
}

/** What stands between two records and is no more than this belongs to the first: a comma, a line break. */
const SHORT_GAP = 200;

/** Makes an item of each record of a JSON list. */
export class RecordSplitter implements Splitter {
  readonly #reader: JsonRecordReader;
  readonly #settings: RecordSettings;
  readonly #events: RowEvents;
  /** Known, but not where the next one begins. */
  #last: JsonRecord | null = null;
  #cursor = 0;
  #length = 0;

  constructor(settings: RecordSettings) {
    this.#settings = settings;
    this.#reader = new JsonRecordReader(settings);
    this.#events = new RowEvents(settings.table ? { format: "json", ...settings.table } : null);
  }

  push(text: string): readonly SplitEvent[] {
    this.#length += text.length;
    for (const record of this.#reader.push(text)) this.#next(record);
    return this.#events.take();
  }

  end(): readonly SplitEvent[] {
    for (const record of this.#reader.end()) this.#next(record);
    if (this.#last) this.#add(this.#last, this.#last.end);
    this.#events.drop(this.#cursor, this.#length, this.#settings.around);
    return this.#events.finish(this.#length);
  }

  #next(record: JsonRecord): void {
    const last = this.#last;
    this.#last = record;
    if (last) this.#add(last, record.start - last.end <= SHORT_GAP ? record.start : last.end);
  }

  #add({ start, line, value, isNote, problem }: JsonRecord, end: number): void {
    const { around, read } = this.#settings;
    this.#events.drop(this.#cursor, start, around);
    this.#cursor = end;
    const found = isRecord(value) ? read(value) : null;
    if (isNote) this.#events.drop(start, end, "note");
    else if (problem) this.#events.fail(start, end, problem);
    else if (found === null) this.#events.fail(start, end, isRecord(value) ? noText(line) : noRecord(line));
    else if ("leftOut" in found) this.#events.drop(start, end, found.leftOut);
    else this.#events.add(start, end, found);
  }
}

const noRecord = (line: number): RowProblem => ({
  code: "no-record",
  message: "This value has no fields: a text, a number or a list stands where a record should.",
  line,
});

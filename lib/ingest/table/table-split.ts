import type { ColumnMapping } from "@/lib/domain/column-mapping";
import type { FeedFields } from "@/lib/ingest/formats/feed-split";
import type { Dropped, RawItem, RowProblem, Split, Warning } from "@/lib/ingest/types";

/** The columns of a table and which field each of them is. */
export interface MappedTable {
  readonly mapping: ColumnMapping;
  /** Whether the fields were guessed rather than chosen by an editor. */
  readonly isGuess: boolean;
}

/** Gathers what becomes of the records of a table, in the order of the text. */
export class TableSplit {
  readonly #items: RawItem[] = [];
  readonly #dropped: Dropped[] = [];
  #problems = 0;

  /** Leave a range out; ranges that follow each other for the same reason are one. */
  drop(start: number, end: number, reason: string): void {
    if (end <= start) return;
    const last = this.#dropped.at(-1);
    if (last && last.end === start && last.reason === reason && !last.problem) {
      this.#dropped[this.#dropped.length - 1] = { start: last.start, end, reason };
    } else this.#dropped.push({ start, end, reason });
  }

  /** Note a record that can't be an item. */
  fail(start: number, end: number, problem: RowProblem): void {
    this.#problems++;
    this.#dropped.push({ start, end, reason: "row that could not be read", problem });
  }

  /** Add the item of a record. */
  add(start: number, end: number, fields: FeedFields): void {
    const position = this.#items.length;
    const { warnings = [], ...rest } = fields;
    this.#items.push({ position, spans: [[start, end]], confidence: 1, kicker: null, ...rest, warnings });
  }

  /** All of it, with what an editor should know of the whole table. */
  finish({ isGuess }: Pick<MappedTable, "isGuess">): Split {
    const warnings: Warning[] = [];
    if (isGuess && this.#items.length > 0) {
      const message = "Which column is what was guessed from their names and contents. Check the mapping.";
      warnings.push({ code: "guessed-mapping", message });
    }
    if (this.#problems > 0) {
      const rows = this.#problems === 1 ? "One row" : `${this.#problems} rows`;
      const message = `${rows} could not be read. Mend the errors file and upload it again.`;
      warnings.push({ code: "unreadable-rows", message });
    }
    if (this.#items.length === 0) {
      warnings.push({ code: "no-items", message: "No row of the table has a title or a text." });
    }
    return { items: this.#items, dropped: this.#dropped, related: [], warnings };
  }
}

/** Says that a record has neither a title nor a text. */
export const noText = (line: number): RowProblem => ({
  code: "no-text",
  message: "The row has no title and no text in the columns that are mapped to them.",
  line,
});

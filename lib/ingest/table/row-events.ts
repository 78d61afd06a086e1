import type { FoundTable } from "@/lib/domain/column-mapping";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import type { Dropped, RowProblem, SplitEvent } from "@/lib/ingest/types";

/** Rows that are kept with what is wrong with them: more nobody mends by hand. */
const MOST_PROBLEMS = 10_000;

/** Gathers what becomes of the records of a table, in the order of the text. */
export class RowEvents {
  readonly #table: Omit<FoundTable, "start" | "end"> | null;
  #events: SplitEvent[] = [];
  /** Not given out yet: what follows for the same reason is one with it. */
  #open: Dropped | null = null;
  #position = 0;
  #problems = 0;
  #hasSkipped = false;

  /** `table` where an editor may choose which column is what. */
  constructor(table: Omit<FoundTable, "start" | "end"> | null) {
    this.#table = table;
  }

  /** Leave a range out; ranges that follow each other for the same reason are one. */
  drop(start: number, end: number, reason: string): void {
    if (end <= start) return;
    const open = this.#open;
    if (open && open.end === start && open.reason === reason) this.#open = { ...open, end };
    else {
      this.#close();
      this.#open = { start, end, reason };
    }
  }

  /** Leave a record out that is told elsewhere: a table of nothing else is not without items. */
  skip(start: number, end: number, reason: string): void {
    this.#hasSkipped = true;
    this.drop(start, end, reason);
  }

  /** Note a record that can't be an item. */
  fail(start: number, end: number, problem: RowProblem): void {
    const reason = "row that could not be read";
    if (++this.#problems > MOST_PROBLEMS) {
      this.drop(start, end, reason);
      return;
    }
    this.#close();
    const dropped = { start, end, reason, problem };
    this.#events.push({ kind: "dropped", dropped });
  }

  /** Add the item of a record. */
  add(start: number, end: number, fields: FeedFields): void {
    this.#close();
    if (this.#position === 0 && this.#table?.isGuess) {
      const message = "Which column is what was guessed from their names and contents. Check the columns.";
      this.#warn("guessed-mapping", message);
    }
    const { warnings = [], ...rest } = fields;
    const place = { position: this.#position++, spans: [[start, end]] as const, confidence: 1 };
    this.#events.push({ kind: "item", item: { ...place, kicker: null, ...rest, warnings } });
  }

  /** What is finished since the last call. */
  take(): SplitEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  /** The rest, with what an editor should know of the whole table; its text has this length. */
  finish(length: number): SplitEvent[] {
    this.#close();
    if (this.#table) this.#events.push({ kind: "table", table: { ...this.#table, start: 0, end: length } });
    if (this.#problems > 0) {
      const rows = this.#problems === 1 ? "One row" : `${this.#problems} rows`;
      const most = this.#problems > MOST_PROBLEMS ? ` It has the first ${MOST_PROBLEMS} of them.` : "";
      this.#warn(
        "unreadable-rows",
        `${rows} could not be read. Mend the errors file and upload it again.${most}`,
      );
    }
    if (this.#position === 0 && !this.#hasSkipped) this.#warn("no-items", "No record has a title or a text.");
    return this.take();
  }

  #close(): void {
    if (this.#open) this.#events.push({ kind: "dropped", dropped: this.#open });
    this.#open = null;
  }

  #warn(code: string, message: string): void {
    this.#events.push({ kind: "warning", warning: { code, message } });
  }
}

/** Says that a record has neither a title nor a text. */
export const noText = (line: number): RowProblem => ({
  code: "no-text",
  message: "The row has no title and no text in the columns that are mapped to them.",
  line,
});

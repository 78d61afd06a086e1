import { explainJsonError } from "@/lib/ingest/json/explain-json-error";
import { type JsonPath, JsonPlace } from "@/lib/ingest/json/json-place";
import { type JsonToken, JsonTokens } from "@/lib/ingest/json/json-tokens";
import { nextRecordIn, recordBehind } from "@/lib/ingest/json/next-record";
import type { RowProblem } from "@/lib/ingest/types";

/** One record of a list, or why it can't be read. */
export interface JsonRecord {
  readonly start: number;
  readonly end: number;
  /** Number of its first line, from 1. */
  readonly line: number;
  /** The parsed value; undefined for a note and where there is a problem. */
  readonly value: unknown;
  /** Whether this is a line that begins with `//` or `#`. */
  readonly isNote: boolean;
  readonly problem: RowProblem | null;
}

interface Settings {
  /** The array whose values are the records; null for the values at the top of the text. */
  readonly path: JsonPath | null;
  /** Longest record, in UTF-16 code units. */
  readonly longest: number;
}

/** Code units that may be read again after broken records, in all. */
const MOST_REREAD = 64 * 1024 * 1024;

/** Kept of the text before what is read now: the white space in front of a record. */
const BEFORE = 400;

/**
 * Reads the records of a JSON list one by one, however the text is cut into pieces; in memory is one record.
 *
 * A broken record ends where the next one seems to begin, so that it takes no other with it.
 */
export class JsonRecordReader {
  readonly #tokens = new JsonTokens();
  readonly #place = new JsonPlace();
  readonly #path: JsonPath | null;
  readonly #longest: number;
  /** What is being read: the way to the list, the gap between records, a record, a line of none, what is too long. */
  #state: "outside" | "between" | "record" | "line" | "skip";
  /** Where the record or line begins. */
  #from = 0;
  #line = 1;
  #indent = "";
  #depth = 0;
  /** Whether the first good record stands on one line: JSON lines. Null until there is one. */
  #isLineList: boolean | null = null;
  #reread = 0;
  #found: JsonRecord[] = [];

  constructor({ path, longest }: Settings) {
    this.#path = path;
    this.#longest = longest;
    this.#state = path === null ? "between" : "outside";
  }

  /** Take the next piece; gives the records that are complete. */
  push(text: string): JsonRecord[] {
    const isOpen = this.#state === "record" || this.#state === "line";
    this.#tokens.push(text, isOpen ? Math.max(0, this.#from - BEFORE) : this.#tokens.offset - BEFORE);
    this.#read();
    if (this.#tokens.length - this.#openFrom > this.#longest) this.#giveUp();
    return this.#take();
  }

  /** The text is over: give the rest. */
  end(): JsonRecord[] {
    this.#tokens.finish();
    this.#read();
    while (this.#state === "record" || this.#state === "line") {
      this.#close(this.#tokens.length);
      this.#read();
    }
    return this.#take();
  }

  get #openFrom(): number {
    return this.#state === "record" || this.#state === "line" ? this.#from : this.#tokens.offset;
  }

  #take(): JsonRecord[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #read(): void {
    for (;;) {
      if (this.#state === "skip" && !this.#skip()) return;
      if (this.#state === "line") {
        if (!this.#endLine()) return;
        continue;
      }
      const token = this.#tokens.next();
      if (token === "none") return;
      if (this.#state === "record") this.#follow(token);
      else if (this.#state === "between") this.#begin(token);
      else this.#walk(token);
    }
  }

  /** On the way to the list. */
  #walk(token: JsonToken): void {
    const isList = token === "[" && this.#place.isAt(this.#path);
    const isKey = token === "string" && this.#place.isKeyNext;
    this.#place.take(token, isKey ? this.#tokens.slice(this.#tokens.start, this.#tokens.end) : "");
    if (isList) this.#state = "between";
  }

  /** Between two records. */
  #begin(token: JsonToken): void {
    const { start, end } = this.#tokens;
    if (token === "]" && this.#path !== null) {
      this.#state = "outside";
      this.#place.take(token, "");
    }
    if (",:]}".includes(token)) return;
    this.#from = start;
    this.#line = this.#tokens.lineAt(start);
    this.#indent = /(?:^|\n)([ \t]*)$/.exec(this.#tokens.slice(start - BEFORE, start))?.[1] ?? "";
    this.#depth = token === "{" || token === "[" ? 1 : 0;
    this.#state = token === "scalar" && this.#path === null ? "line" : "record";
    if (this.#state === "record" && this.#depth === 0) this.#close(end);
  }

  /** Inside a record. */
  #follow(token: JsonToken): void {
    if (token === "{" || token === "[") this.#depth++;
    else if (token === "}" || token === "]") this.#depth--;
    if (this.#depth === 0) this.#close(this.#tokens.end);
  }

  /** A line that begins with no record is a note, or broken as a whole. */
  #endLine(): boolean {
    const text = this.#tokens.slice(this.#from, this.#tokens.length);
    const length = text.indexOf("\n");
    if (length >= 0) this.#close(this.#from + text.slice(0, length).trimEnd().length);
    return length >= 0;
  }

  #close(end: number): void {
    if (end - this.#from > this.#longest) {
      this.#giveUp();
      return;
    }
    const text = this.#tokens.slice(this.#from, end);
    const isLine = this.#state === "line";
    this.#state = "between";
    this.#tokens.rewind(end);
    if (isLine && /^(?:\/\/|#)/.test(text)) this.#add(end, { isNote: true });
    else {
      try {
        this.#add(end, { value: JSON.parse(text) });
        this.#isLineList ??= this.#path === null && !text.includes("\n");
      } catch (error) {
        this.#fail(text, end, error);
      }
    }
  }

  #fail(text: string, end: number, error: unknown): void {
    const isSpent = this.#reread + text.length > MOST_REREAD;
    const next = isSpent ? -1 : this.#isLineList ? text.indexOf("\n") : nextRecordIn(text, this.#indent);
    const own = next < 0 ? text : text.slice(0, next).replace(/[\s,]+$/, "");
    const message = explainJsonError(text, error, this.#line);
    const problem = { code: "broken-json", message, line: this.#line };
    this.#add(next < 0 ? end : this.#from + own.length, { problem });
    if (next < 0) return;
    this.#reread += text.length;
    this.#tokens.rewind(this.#from + next);
  }

  /** What is open is too long to be held: it ends here, and the rest of it is passed over. */
  #giveUp(): void {
    if (this.#state === "outside") {
      this.#tokens.dropOpenString();
      return;
    }
    const end = this.#openFrom + this.#longest;
    if (this.#state === "record" || this.#state === "line") {
      const message = "The record is too long to be one, or it never ends.";
      this.#add(end, { problem: { code: "record-too-long", message, line: this.#line } });
    }
    this.#state = "skip";
    this.#tokens.rewind(end);
  }

  /** Look for the beginning of a record; false where there is none yet. */
  #skip(): boolean {
    const { offset, length } = this.#tokens;
    const from = Math.max(offset - BEFORE, 0);
    const next = recordBehind(this.#tokens.slice(from, length), offset - from);
    this.#tokens.rewind(next < 0 ? length : from + next);
    if (next >= 0) this.#state = "between";
    return next >= 0;
  }

  #add(end: number, { value, isNote = false, problem = null }: Partial<JsonRecord>): void {
    this.#found.push({ start: this.#from, end, line: this.#line, value, isNote, problem });
  }
}

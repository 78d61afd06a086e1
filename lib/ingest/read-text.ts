import type { ColumnMapping } from "@/lib/domain/column-mapping";
import type { FormatName } from "@/lib/domain/ingest";
import { fillFromHints } from "@/lib/ingest/fill-from-hints";
import { plain } from "@/lib/ingest/formats/plain";
import { FORMATS } from "@/lib/ingest/formats/registry";
import type { Limits } from "@/lib/ingest/limits";
import { moveEvent } from "@/lib/ingest/move-event";
import { splitEvents } from "@/lib/ingest/split-events";
import { strayBytes } from "@/lib/ingest/stages/decode";
import { type Detection, detect } from "@/lib/ingest/stages/detect";
import type { Dump, DumpEvent, DumpFormat, PartHints, SplitEvent, Splitter } from "@/lib/ingest/types";

/** One part of a dump, and where its text and its items begin in it. */
export interface PartPlace {
  readonly name: string;
  readonly hints: PartHints;
  readonly encoding: string;
  readonly start: number;
  readonly position: number;
}

/** How the text of a part is read. */
export interface ReadOptions {
  /** Read it as this shape, whatever it looks like. */
  readonly format?: FormatName | null;
  /** What editors said about the columns of tables. */
  readonly mappings?: readonly ColumnMapping[];
  readonly limits: Limits;
  /** Called around work that can't be interrupted, with the number of code units that it reads. */
  readonly hold?: <T>(units: number, work: () => T) => Promise<T>;
}

/** As much of the beginning as a format looks at to recognise itself. */
const HEAD = 256 * 1024;

/** Recognises and splits the text of one part, which comes in pieces. */
export class TextReader {
  readonly #part: PartPlace;
  readonly #options: ReadOptions;
  #head: string | null = "";
  #format: DumpFormat = plain;
  #splitter: Splitter | null = null;
  /** The text so far, where the format reads it as a whole; null once it is too long for that. */
  #pieces: string[] | null = [];
  #length = 0;
  /** Lines of a text that is read as a whole. */
  #lines = 0;
  #items = 0;
  #isStraySaid = false;

  constructor(part: PartPlace, options: ReadOptions) {
    this.#part = part;
    this.#options = options;
  }

  /** Take the next piece; gives what is known by now. */
  push(text: string): DumpEvent[] {
    if (this.#head === null) return this.#take(text);
    this.#head += text;
    return this.#head.length < HEAD ? [] : this.#begin(this.#head);
  }

  /** The text is over: give the rest. */
  async end(): Promise<DumpEvent[]> {
    const begun = this.#head === null ? [] : this.#begin(this.#head);
    const rest = this.#splitter ? this.#splitter.end() : await this.#splitWhole();
    return [...begun, ...this.#place(rest)];
  }

  #begin(text: string): DumpEvent[] {
    this.#head = null;
    const head = this.#dump(text);
    const { format, confidence, warnings } = chooseFormat(head, this.#options);
    this.#format = format ?? plain;
    this.#splitter = this.#format.stream?.(head, this.#options.limits) ?? null;
    const { name, encoding, start } = this.#part;
    return [
      { kind: "part", part: { name, format: format?.name ?? "unknown", confidence, encoding, start } },
      ...warnings.map((warning) => ({ kind: "warning" as const, warning })),
      ...this.#take(text),
    ];
  }

  #take(text: string): DumpEvent[] {
    if (text === "") return [];
    const stray = this.#isStraySaid ? null : strayBytes(text, this.#length, this.#part.encoding);
    this.#isStraySaid ||= stray !== null;
    this.#length += text.length;
    if (!this.#splitter) this.#keep(text);
    const found: SplitEvent[] = stray ? [{ kind: "warning", warning: stray }] : [];
    return [{ kind: "text", text }, ...this.#place(found), ...this.#place(this.#splitter?.push(text) ?? [])];
  }

  /** Keep a text that is read as a whole, up to the limits. */
  #keep(text: string): void {
    if (this.#pieces === null) return;
    const { wholeText, wholeLines } = this.#options.limits;
    this.#lines += countLines(text);
    if (this.#length > wholeText || this.#lines > wholeLines) this.#pieces = null;
    else this.#pieces.push(text);
  }

  async #splitWhole(): Promise<readonly SplitEvent[]> {
    if (this.#length === 0) return [];
    if (this.#pieces === null) return refused(this.#part.name, this.#length, this.#options.limits);
    const dump = this.#dump(this.#pieces.join(""));
    this.#pieces = null;
    const work = () => fillFromHints(this.#format.split(dump), dump.hints ?? {});
    return splitEvents((await this.#options.hold?.(dump.text.length, work)) ?? work());
  }

  #place(events: readonly SplitEvent[]): DumpEvent[] {
    const { start, position } = this.#part;
    return events.map((event) => {
      if (event.kind === "item") this.#items++;
      return moveEvent(event, start, position + this.#items - 1);
    });
  }

  #dump(text: string): Dump {
    const { name, encoding, hints } = this.#part;
    return { file: name, text, encoding, warnings: [], hints, mappings: this.#options.mappings ?? [] };
  }
}

function chooseFormat(head: Dump, { format }: ReadOptions): Detection {
  const forced = FORMATS.find(({ name }) => name === format);
  if (forced) return { format: forced, confidence: 1, warnings: [] };
  // An empty part says already why it has no items.
  return head.text === "" ? { format: null, confidence: 0, warnings: [] } : detect(head, FORMATS);
}

/** How many line feeds a text has. */
function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function refused(file: string, length: number, { wholeText, wholeLines }: Limits): SplitEvent[] {
  const million = (units: number) => (units / 1_000_000).toFixed(1);
  const message =
    `“${file}” has ${million(length)} million characters of text; in its format ${million(wholeText)} million, in ${million(wholeLines)} million lines, can be read at once. ` +
    "Split the file into parts and import them one by one.";
  return [
    { kind: "warning", warning: { code: "too-large", message } },
    { kind: "dropped", dropped: { start: 0, end: length, reason: "too large to be read" } },
  ];
}

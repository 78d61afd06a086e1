import type { BatchChange } from "@/db/queries/batches";
import type { FoundTable } from "@/lib/domain/column-mapping";
import type { Facts } from "@/lib/domain/facts";
import type { DumpEvent, PartHead, RelatedDocument, Warning } from "@/lib/ingest/types";

const LONGEST_LIST_OF_WARNINGS = 200;
const LONGEST_LIST_OF_RELATED = 1_000;
const LONGEST_LIST_OF_ABOUT = 20;
const MOST_TABLES = 50;

const NOTHING_FOUND: Warning = {
  code: "no-items",
  message: "No news item was found in this file. Choose its format by hand, if you know it.",
};

/** What a dump turns out to be while it is read: everything about it but its items. */
export class DumpSummary {
  readonly #warnings: Warning[] = [];
  readonly #related: RelatedDocument[] = [];
  readonly #about: Facts[] = [];
  /** The first part of each format, with the number of its items. */
  readonly #formats = new Map<PartHead["format"], { readonly part: PartHead; items: number }>();
  readonly #tables: FoundTable[] = [];
  #current: { items: number } | null = null;
  #textLength = 0;
  #warningCount = 0;
  #items = 0;

  add(event: DumpEvent): void {
    if (event.kind === "text") this.#textLength += event.text.length;
    else if (event.kind === "part") this.#enter(event.part);
    else if (event.kind === "item") this.#countItem();
    else if (event.kind === "warning") this.warn(event.warning);
    else if (event.kind === "table" && this.#tables.length < MOST_TABLES) this.#tables.push(event.table);
    else if (event.kind === "related" && this.#related.length < LONGEST_LIST_OF_RELATED)
      this.#related.push(event.related);
    else if (event.kind === "about" && this.#about.length < LONGEST_LIST_OF_ABOUT)
      this.#about.push(event.about);
  }

  warn(warning: Warning): void {
    this.#warningCount++;
    if (this.#warnings.length < LONGEST_LIST_OF_WARNINGS) this.#warnings.push(warning);
  }

  /** The dump is read. */
  end(): void {
    if (this.#items === 0 && this.#warningCount === 0) this.warn(NOTHING_FOUND);
  }

  /** How many warnings there are, listed or not. */
  get warningCount(): number {
    return this.#warningCount;
  }

  /** What a batch says about its dump; the format is that of most items. */
  toBatch(): BatchChange {
    const [most] = [...this.#formats.values()].sort((a, b) => b.items - a.items);
    return {
      format: most?.part.format ?? "unknown",
      confidence: most?.part.confidence ?? 0,
      encoding: most?.part.encoding ?? "utf-8",
      textLength: this.#textLength,
      warnings: [...this.#warnings],
      related: [...this.#related],
      about: [...this.#about],
      tables: [...this.#tables],
    };
  }

  #enter(part: PartHead): void {
    const known = this.#formats.get(part.format) ?? { part, items: 0 };
    this.#formats.set(part.format, known);
    this.#current = known;
  }

  #countItem(): void {
    this.#items++;
    if (this.#current) this.#current.items++;
  }
}

import { isBreak, isUnfinished, type ReadingOptions } from "@/lib/ingest/clean/columns/reading-order";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** How lines are taken for two columns: `[start, end)` alternate, those before go on in the first, those behind in `owner`. */
export interface Layout {
  readonly start: number;
  readonly end: number;
  readonly owner: 0 | 1;
}

/** The two columns of lines, as indexes. */
export function columnsOf(count: number, { start, end, owner }: Layout): readonly [number[], number[]] {
  const columns: [number[], number[]] = [[], []];
  for (let index = 0; index < count; index++) {
    const side = index < start ? 0 : index < end ? (index - start) % 2 : owner;
    columns[side === 0 ? 0 : 1].push(index);
  }
  return columns;
}

/** What speaks against reading lines in some order. */
export interface Faults {
  /** Sentences that end or start where they do not. */
  readonly breaks: number;
  /** Lines that had room for the first word of the next one. */
  readonly misfits: number;
  /** Sentences that go on with a small letter. */
  readonly goingOn: number;
}

/** What is asked of the same lines again and again, worked out once. */
export class LineFacts {
  readonly lines: readonly string[];
  readonly #options: ReadingOptions;
  readonly #firstWords: readonly number[];
  readonly #startsSmall: readonly boolean[];
  readonly #breaks = new Map<number, boolean>();

  constructor(lines: readonly string[], options: ReadingOptions) {
    this.lines = lines;
    this.#options = options;
    this.#firstWords = lines.map((line) => /^\S{1,40}/.exec(line)?.[0].length ?? 0);
    this.#startsSmall = lines.map((line) => /^["'“„«‘(]{0,3}\p{Ll}/u.test(line));
  }

  /** Whether line `to` can't be what follows on line `from`. */
  breaks(from: number, to: number): boolean {
    const key = from * this.lines.length + to;
    let known = this.#breaks.get(key);
    if (known === undefined) {
      known = isBreak(this.lines[from] ?? "", this.lines[to] ?? "", this.#options);
      this.#breaks.set(key, known);
    }
    return known;
  }

  /** The faults of reading the lines as they stand. */
  inOrder(): Faults {
    return this.faults(this.lines.map((_line, index) => index));
  }

  /** Count the faults of reading the lines of `order` as one column. */
  faults(order: readonly number[]): Faults {
    const width = Math.max(...order.map((index) => this.lines[index]?.length ?? 0));
    let [breaks, misfits, goingOn] = [0, 0, 0];
    for (let at = 1; at < order.length; at++) {
      const [from = 0, to = 0] = [order[at - 1], order[at]];
      const line = this.lines[from] ?? "";
      if (this.breaks(from, to)) breaks++;
      else if (this.#startsSmall[to] && isUnfinished(line)) goingOn++;
      const isParagraphEnd = !this.#startsSmall[to] && endsLikeSentence(line);
      if (!isParagraphEnd && line.length + 1 + (this.#firstWords[to] ?? 0) <= width) misfits++;
    }
    return { breaks, misfits, goingOn };
  }
}

import { DumpSummary } from "@/lib/desk/import/dump-summary";
import type { Finisher } from "@/lib/desk/import/finisher";
import { LEARN_FROM } from "@/lib/ingest/pipeline";
import type { Dropped, DumpEvent, RawItem } from "@/lib/ingest/types";

/** Some items of a dump with the dropped spans that stand between them, in the order of the text. */
export interface Chunk {
  readonly items: readonly RawItem[];
  readonly dropped: readonly Dropped[];
  /** Items and dropped spans of the dump up to its end. */
  readonly pieces: number;
  /** What is known of the dump by now. */
  readonly summary: ReturnType<DumpSummary["toBatch"]>;
  readonly warningCount: number;
}

interface Reading {
  /** Pieces at the start that are stored already. */
  readonly skip: number;
  /** Items of a chunk. */
  readonly size: number;
  readonly finisher: Pick<Finisher, "learn">;
  /** Keep the decoded text, piece by piece. */
  readonly keepText: (text: string) => Promise<void>;
}

/** Dropped spans of a chunk, for each of its items. */
const DROPPED_PER_ITEM = 5;
/** Code units of a chunk's items, and of those that names are learnt from: what may be in memory several times. */
const LONGEST_CHUNK = 2_000_000;
const LONGEST_SAMPLE = 4_000_000;

/**
 * Cut the events of a dump into chunks to be stored, the last one perhaps empty.
 *
 * The first chunk waits until there are enough items to learn from.
 */
export async function* readChunks(
  events: AsyncIterable<readonly DumpEvent[]>,
  { skip, size, finisher, keepText }: Reading,
): AsyncGenerator<Chunk> {
  const summary = new DumpSummary();
  const sample = new Sample();
  const pending = new Pending(skip, size);
  let waiting: Chunk[] = [];
  for await (const some of events) {
    for (const event of some) {
      summary.add(event);
      if (event.kind === "text") await keepText(event.text);
      else if (event.kind === "item") sample.add(event.item);
      if (pending.add(event)) waiting.push(pending.take(summary));
    }
    if (sample.isEnough) {
      await sample.teach(finisher);
      yield* waiting;
      waiting = [];
    }
  }
  summary.end();
  await sample.teach(finisher);
  yield* waiting;
  yield pending.take(summary);
}

/** The first items of a dump, until they were learnt from. */
class Sample {
  #items: RawItem[] | null = [];
  #length = 0;

  add(item: RawItem): void {
    if (this.isEnough) return;
    this.#items?.push(item);
    this.#length += lengthOf(item);
  }

  get isEnough(): boolean {
    return this.#items === null || this.#items.length >= LEARN_FROM || this.#length > LONGEST_SAMPLE;
  }

  async teach(finisher: Pick<Finisher, "learn">): Promise<void> {
    const items = this.#items;
    this.#items = null;
    if (items) await finisher.learn(items);
  }
}

/** The pieces that the next chunk will have. */
class Pending {
  readonly #skip: number;
  readonly #size: number;
  #pieces = 0;
  #items: RawItem[] = [];
  #dropped: Dropped[] = [];
  #length = 0;

  constructor(skip: number, size: number) {
    this.#skip = skip;
    this.#size = size;
  }

  /** Take an event; true where the chunk is full. */
  add(event: DumpEvent): boolean {
    if (event.kind !== "item" && event.kind !== "dropped") return false;
    this.#pieces++;
    if (this.#pieces <= this.#skip) return false;
    if (event.kind === "dropped") this.#dropped.push(event.dropped);
    else {
      this.#items.push(event.item);
      this.#length += lengthOf(event.item);
    }
    return (
      this.#items.length >= this.#size ||
      this.#dropped.length >= this.#size * DROPPED_PER_ITEM ||
      this.#length > LONGEST_CHUNK
    );
  }

  take(summary: DumpSummary): Chunk {
    const chunk: Chunk = {
      items: this.#items,
      dropped: this.#dropped,
      pieces: Math.max(this.#pieces, this.#skip),
      summary: summary.toBatch(),
      warningCount: summary.warningCount,
    };
    this.#items = [];
    this.#dropped = [];
    this.#length = 0;
    return chunk;
  }
}

const lengthOf = ({ body, title, summary }: RawItem): number =>
  body.source.length + (title?.length ?? 0) + (summary?.length ?? 0);

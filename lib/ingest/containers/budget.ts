import type { ByteStream } from "@/lib/ingest/byte-source";
import { PartProblem } from "@/lib/ingest/containers/part-problem";

/** Counts what containers unpack to, so that a small file can't fill a disk. */
export class Budget {
  readonly #outer: Budget | null;
  readonly #most: number;
  #spent = 0;

  /** `most` bytes, and no more than `outer` has left. */
  constructor(most: number, outer: Budget | null = null) {
    this.#most = most;
    this.#outer = outer;
  }

  /** Whether something has been refused. */
  get isSpent(): boolean {
    return this.#spent > this.#most || (this.#outer?.isSpent ?? false);
  }

  /** Count `bytes`. @throws PartProblem when they are too many. */
  take(bytes: number): void {
    this.#spent += bytes;
    this.#outer?.take(bytes);
    if (this.#spent <= this.#most) return;
    const message = "It unpacks to far more than its own size, as no text does. The rest of it was not read.";
    throw new PartProblem("unpacks-too-large", message);
  }

  /** The stream, counted once however often it is opened. */
  meter(stream: ByteStream): ByteStream {
    let charged = 0;
    const take = (upTo: number) => {
      if (upTo <= charged) return;
      const more = upTo - charged;
      charged = upTo;
      this.take(more);
    };
    return {
      async *open() {
        let size = 0;
        for await (const chunk of stream.open()) {
          size += chunk.length;
          take(size);
          yield chunk;
        }
      },
    };
  }
}

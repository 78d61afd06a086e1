import type { FinishedItem, Finisher, OpenFinisher } from "@/lib/desk/import/finisher";
import type { FinishContext } from "@/lib/ingest/pipeline";
import type { RawItem } from "@/lib/ingest/types";
import { reportError } from "@/lib/log";

/** What came of some items: those that are finished, and those of which each fails by itself. */
export interface Finishing {
  readonly finished: readonly FinishedItem[];
  readonly failed: readonly RawItem[];
}

/**
 * Finishes items so that one that always fails costs no other: after two failures of a chunk its items are tried
 * one by one.
 *
 * The second try has a finisher of its own: what another import does to the shared one is no fault of these items.
 */
export class TolerantFinisher {
  readonly #open: OpenFinisher;
  readonly #context: FinishContext;
  readonly #shared: Finisher;
  #own: Finisher | null = null;
  #sample: readonly RawItem[] = [];
  /** Whoever needs the own finisher waits for who came before: a chunk that ends it must not take others with it. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(open: OpenFinisher, context: FinishContext) {
    this.#open = open;
    this.#context = context;
    this.#shared = open(context);
  }

  /** Learn from the first items what the dump itself defines; where that fails, nothing is learnt. */
  async learn(first: readonly RawItem[]): Promise<void> {
    this.#sample = first;
    await this.#shared.learn(first).catch((error) => reportError(error, { while: "learning from items" }));
  }

  /** Finish some items, in their order. */
  async finish(items: readonly RawItem[]): Promise<Finishing> {
    const whole = await attempt(this.#shared.finish(items));
    if (whole) return { finished: whole, failed: [] };
    const apart = this.#turn.then(() => this.#finishApart(items));
    this.#turn = apart.catch(() => undefined);
    return apart;
  }

  close(): void {
    this.#shared.close();
    this.#own?.close();
  }

  async #finishApart(items: readonly RawItem[]): Promise<Finishing> {
    const whole = await this.#finishAlone(items);
    if (whole) return { finished: whole, failed: [] };
    const finished: FinishedItem[] = [];
    const failed: RawItem[] = [];
    for (const item of items) {
      const single = await this.#finishAlone([item]);
      if (single) finished.push(...single);
      else failed.push(item);
    }
    return { finished, failed };
  }

  /** By the finisher of this import alone, which a failure may have ended: the next try has a new one. */
  async #finishAlone(items: readonly RawItem[]): Promise<readonly FinishedItem[] | null> {
    this.#own ??= await this.#openOwn();
    const finished = await attempt(this.#own.finish(items));
    if (!finished) {
      this.#own.close();
      this.#own = null;
    }
    return finished;
  }

  async #openOwn(): Promise<Finisher> {
    const finisher = this.#open(this.#context, { isAlone: true });
    await attempt(finisher.learn(this.#sample));
    return finisher;
  }
}

async function attempt<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error) => {
    reportError(error, { while: "finishing items" });
    return null;
  });
}

/** An event as far as it matters for lines. */
export interface Foldable {
  readonly id: number;
  readonly actorId: number | null;
  readonly at: Date;
  /** Equal for events that may share a line; null for one that always has its own. */
  readonly key: string | null;
}

/** Equal events that one person caused in a row, the newest first. */
export interface Run<E> {
  readonly events: readonly [E, ...E[]];
}

/** A longer pause ends a run: a line is about one sitting. */
const PAUSE_MS = 60 * 60_000;

/**
 * Lines out of events, the newest first: equal events that a person caused in a row share one, also where somebody else
 * worked at the same time.
 *
 * It takes whole events until a further one would need a line beyond `most`, so that what comes after the last event
 * that was taken is the next page's, and nothing is counted twice.
 */
export class RunFolder<E extends Foldable> {
  readonly #most: number;
  readonly #runs: [E, ...E[]][] = [];
  /** The run of each person that their next event may belong to. */
  readonly #open = new Map<number | null, [E, ...E[]]>();
  #last: E | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  /** Take the next older event; false where there is no room for it. */
  take(event: E): boolean {
    const run = this.#open.get(event.actorId);
    if (run && isOf(run, event)) run.push(event);
    else if (this.#runs.length < this.#most) this.#begin(event);
    else return false;
    this.#last = event;
    return true;
  }

  /** The lines, in the order of their newest events. */
  runs(): Run<E>[] {
    return this.#runs.map((events) => ({ events }));
  }

  /** The oldest event that was taken. */
  last(): E | null {
    return this.#last;
  }

  #begin(event: E): void {
    const run: [E, ...E[]] = [event];
    this.#runs.push(run);
    this.#open.set(event.actorId, run);
  }
}

function isOf<E extends Foldable>(run: readonly [E, ...E[]], event: E): boolean {
  const before = run.at(-1) ?? run[0];
  return (
    event.key !== null && before.key === event.key && before.at.getTime() - event.at.getTime() <= PAUSE_MS
  );
}

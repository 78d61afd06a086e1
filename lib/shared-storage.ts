import { AsyncLocalStorage } from "node:async_hooks";

type Slots = readonly unknown[];

/** The one storage that Node has to carry through every promise and callback. */
const carrier = new AsyncLocalStorage<Slots>();
let storages = 0;

/** What `slots` is with `value` at `place`. */
function withSlot(slots: Slots | undefined, place: number, value: unknown): Slots {
  const next = slots ? slots.slice() : [];
  next[place] = value;
  return next;
}

/**
 * An `AsyncLocalStorage` that shares Node's bookkeeping with all others of its kind.
 *
 * Up to Node 22 each storage that was ever used costs something for every promise, tick and connection of the process.
 * The framework has ten; a kept page was answered at 0.71 of a bare server's rate because of them.
 */
export class SharedStorage<T> extends AsyncLocalStorage<T> {
  readonly #place = storages++;

  override getStore(): T | undefined {
    return carrier.getStore()?.[this.#place] as T | undefined;
  }

  override run<R, A extends unknown[]>(store: T, work: (...args: A) => R, ...args: A): R {
    return carrier.run(withSlot(carrier.getStore(), this.#place, store), work, ...args);
  }

  override exit<R, A extends unknown[]>(work: (...args: A) => R, ...args: A): R {
    return carrier.run(withSlot(carrier.getStore(), this.#place, undefined), work, ...args);
  }

  override enterWith(store: T): void {
    carrier.enterWith(withSlot(carrier.getStore(), this.#place, store));
  }

  /** What is under way forgets its store, as Node's own does. */
  override disable(): void {
    if (this.getStore() !== undefined)
      carrier.enterWith(withSlot(carrier.getStore(), this.#place, undefined));
  }
}

/** Have the framework make its storages of this kind: it takes the global one. Before it is loaded. */
export function shareStorages(): void {
  Object.assign(globalThis, { AsyncLocalStorage: SharedStorage });
}

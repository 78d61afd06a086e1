import { AsyncLocalStorage } from "node:async_hooks";

/** Knows, per database handle, whether the running code is inside a transaction. */
export interface TransactionGuard {
  /** Run `work` as the inside of a transaction. */
  inside<T>(work: () => Promise<T>): Promise<T>;
  /** @throws Error when called inside: on SQLite waiting for it would never end. */
  assertOutside(what: string): void;
}

/** Make the guard of one database handle. */
export function createTransactionGuard(): TransactionGuard {
  const store = new AsyncLocalStorage<true>();
  return {
    inside: (work) => store.run(true, work),
    assertOutside(what) {
      if (!store.getStore()) return;
      throw new Error(`${what} on the root database inside a transaction: use the transaction's own handle.`);
    },
  };
}

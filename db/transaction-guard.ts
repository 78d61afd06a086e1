import { AsyncLocalStorage } from "node:async_hooks";

/** Knows, per database handle, whether the running code is inside a transaction. */
export interface TransactionGuard {
  /** Run `work` as the inside of a transaction. */
  inside<T>(work: () => Promise<T>): Promise<T>;
  /** @throws Error when called inside: on SQLite waiting for it would never end. */
  assertOutside(what: string): void;
  /** @throws Error when the transaction has ended: its connection may serve another one by now. */
  assertInside(): void;
}

/** Make the guard of one database handle. */
export function createTransactionGuard(): TransactionGuard {
  const store = new AsyncLocalStorage<{ isOpen: boolean }>();
  return {
    async inside(work) {
      // Work that was started inside and outlives the transaction is outside again.
      const scope = { isOpen: true };
      try {
        return await store.run(scope, work);
      } finally {
        scope.isOpen = false;
      }
    },
    assertOutside(what) {
      if (!store.getStore()?.isOpen) return;
      throw new Error(`${what} on the root database inside a transaction: use the transaction's own handle.`);
    },
    assertInside() {
      if (store.getStore()?.isOpen) return;
      throw new Error("A query on a transaction that has ended: was an await forgotten?");
    },
  };
}

import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { Db, Tx } from "@/db/db";
import { type ManyRows, rowsStatement, takeApart, valuesOfRows, withInsertMany } from "@/db/insert-many";
import * as schema from "@/db/schema/all";
import { type Bindable, openSqlite, retryBusy, type SqliteConnection } from "@/db/sqlite-connection";
import { watchSqliteFile } from "@/db/sqlite-file";
import { createTransactionGuard } from "@/db/transaction-guard";

/**
 * Open a SQLite file as a `Db` with real asynchronous transactions.
 *
 * One connection reads and makes single writes, a second one runs transactions.
 * Writes of this process queue; those of other processes are waited for without
 * blocking the event loop.
 */
export function openSqliteDb(file: string): Db {
  const assertInPlace = watchSqliteFile(file);
  const main = openSqlite(file);
  const transactions = openSqlite(file);
  const guard = createTransactionGuard();
  const locked = createQueue();
  const write = <T>(task: () => Promise<T>) =>
    locked(async () => {
      assertInPlace();
      return task();
    });

  const root = drizzle(
    async (sql, params, method) => {
      guard.assertOutside("A query");
      const run = () => retryBusy(() => main.call(sql, params, method));
      return isRead(sql) ? run() : write(run);
    },
    { schema },
  );
  const inner = drizzle(
    async (sql, params, method) => {
      guard.assertInside();
      const run = () => transactions.call(sql, params, method);
      if (/^begin/i.test(sql)) return retryBusy(run);
      // A full disk, for one, makes SQLite roll back by itself; its own error is the one to hear of.
      return /^rollback$/i.test(sql) && !transactions.isInTransaction() ? { rows: [] } : run();
    },
    { schema },
  );
  let isClosed = false;
  const insertMany: Tx["insertMany"] = async (table, rows, { skipConflicts = false } = {}) => {
    guard.assertInside();
    if (rows.length > 0) insertRows(transactions, takeApart(table, rows), skipConflicts);
  };
  const begin = async <T>(run: (tx: Tx) => Promise<T>): Promise<T> => {
    guard.assertOutside("A transaction");
    return write(() =>
      guard.inside(() =>
        inner.transaction((tx) => run(withInsertMany(tx, insertMany)), { behavior: "immediate" }),
      ),
    );
  };

  return Object.assign(root as unknown as Db, {
    transaction: begin,
    insertMany: ((table, rows, options) =>
      begin((tx) => tx.insertMany(table, rows, options))) satisfies Tx["insertMany"],
    async close() {
      await locked(async () => {
        if (isClosed) return;
        isClosed = true;
        main.close();
        transactions.close();
      });
    },
  });
}

function insertRows(connection: SqliteConnection, many: ManyRows, skipConflicts: boolean): void {
  let at = 0;
  for (const size of statementSizes(many.length, many.columns.length)) {
    connection.run(rowsStatement(many, size, skipConflicts), valuesOfRows(many, at, size) as Bindable[]);
    at += size;
  }
}

/** Values of one statement of a bulk insert. */
const MOST_VALUES = 2_000;
const STEP = 50;

/**
 * How many rows each statement of a bulk insert takes: as many as may be, since the index of words is written to
 * disk once for each; in steps, so that few statements are kept prepared.
 */
function* statementSizes(rows: number, columns: number): Generator<number> {
  const most = Math.max(STEP, Math.floor(MOST_VALUES / columns / STEP) * STEP);
  let rest = rows;
  while (rest > 0) {
    let size = Math.min(most, Math.floor(rest / STEP) * STEP);
    if (size === 0) size = 1 << (31 - Math.clz32(rest));
    yield size;
    rest -= size;
  }
}

const isRead = (sql: string) => /^\s*(select|explain)/i.test(sql);

/** A queue of one: each task starts when the one before has ended, however it ended. */
function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = tail.then(task, task);
    tail = result.catch(() => undefined);
    return result;
  };
}

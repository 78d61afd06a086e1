import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { Db, Tx } from "@/db/db";
import { type ManyRows, rowStatement, takeApart, withInsertMany } from "@/db/insert-many";
import * as schema from "@/db/schema/all";
import { openSqlite, retryBusy, type SqliteConnection } from "@/db/sqlite-connection";
import { watchSqliteFile } from "@/db/sqlite-file";
import { createTransactionGuard } from "@/db/transaction-guard";

/**
 * Open a SQLite file as a `Db` with real asynchronous transactions.
 *
 * One connection reads, a second one writes: it would forget the pages that it holds whenever another one has
 * written. Writes of this process queue; those of other processes are waited for without blocking the event loop.
 */
export function openSqliteDb(file: string): Db {
  const assertInPlace = watchSqliteFile(file);
  const reading = openSqlite(file);
  const writing = openSqlite(file);
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
      const run = (on: SqliteConnection) => retryBusy(() => on.call(sql, params, method));
      return isRead(sql) ? run(reading) : write(() => run(writing));
    },
    { schema },
  );
  const inner = drizzle(
    async (sql, params, method) => {
      guard.assertInside();
      const run = () => writing.call(sql, params, method);
      if (/^begin/i.test(sql)) return retryBusy(run);
      // A full disk, for one, makes SQLite roll back by itself; its own error is the one to hear of.
      return /^rollback$/i.test(sql) && !writing.isInTransaction() ? { rows: [] } : run();
    },
    { schema },
  );
  let isClosed = false;
  const insertMany: Tx["insertMany"] = async (table, rows, { skipConflicts = false } = {}) => {
    guard.assertInside();
    if (rows.length > 0) insertRows(writing, takeApart(table, rows), skipConflicts);
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
        reading.close();
        writing.close();
      });
    },
  });
}

/** One statement a row: for one of many rows SQLite keeps a journal on disk, which costs more than all the calls. */
function insertRows(connection: SqliteConnection, many: ManyRows, skipConflicts: boolean): void {
  connection.runEach(
    rowStatement(many, skipConflicts),
    many.columns.map(({ values }) => values),
  );
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

import type { BaseSQLiteDatabase, SQLiteTable } from "drizzle-orm/sqlite-core";
import type * as schema from "@/db/schema/all";

type Full = BaseSQLiteDatabase<"async", unknown, typeof schema>;
type Shared = Pick<
  Full,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "query" | "with" | "$with" | "$count"
>;

/** Rows to be inserted; all have the same columns as the first one. */
export type NewRows<T extends SQLiteTable> = readonly T["$inferInsert"][];

/**
 * What query code may use inside a transaction; `transaction` makes a savepoint.
 *
 * `run` may be called again after a deadlock, so it changes nothing but the database.
 */
export interface Tx extends Shared {
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Insert many rows of one table, several times as fast as `insert`. Every row has the columns of the first one;
   * with `skipConflicts`, rows that a unique index refuses are passed over.
   */
  insertMany<T extends SQLiteTable>(
    table: T,
    rows: NewRows<T>,
    options?: { readonly skipConflicts?: boolean },
  ): Promise<void>;
}

/**
 * The database, as query code sees it: what both engines can do, under one type.
 *
 * Using it inside one of its own transactions throws: only the `tx` that the
 * transaction hands out may be used there.
 */
export interface Db extends Tx {
  /** Close every connection; the handle can't be used afterwards. */
  close(): Promise<void>;
}

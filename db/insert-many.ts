import { getTableColumns, getTableName, is, SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { withoutNul } from "@/db/bindable";
import type { NewRows, Tx } from "@/db/db";
import { WrittenJson } from "@/db/written-json";

/** One statement for many rows, and the values of each row in the order of its columns. */
export interface ManyRows {
  readonly table: string;
  readonly columns: readonly string[];
  /** Types as the engine names them. */
  readonly types: readonly string[];
  readonly values: readonly (readonly unknown[])[];
}

/** A driver's transaction with `insertMany`, and so the savepoints in it. */
export function withInsertMany(transaction: object, insertMany: Tx["insertMany"]): Tx {
  const tx = transaction as Tx;
  const savepoint = tx.transaction.bind(tx);
  return Object.assign(tx, {
    insertMany,
    transaction: <T>(run: (inner: Tx) => Promise<T>) =>
      savepoint((inner) => run(withInsertMany(inner, insertMany))),
  });
}

/** Take rows apart for a bulk insert, each value as the engine's driver takes it. */
export function takeApart<T extends SQLiteTable>(table: T, rows: NewRows<T>): ManyRows {
  const all: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table);
  const first: Readonly<Record<string, unknown>> = rows[0] ?? {};
  const used = Object.entries(all).filter(([key]) => first[key] !== undefined);
  return {
    table: getTableName(table),
    columns: used.map(([, column]) => column.name),
    types: used.map(([, column]) => column.getSQLType()),
    values: rows.map((row) =>
      used.map(([key, column]) => encode(column, (row as Record<string, unknown>)[key])),
    ),
  };
}

function encode(column: SQLiteColumn, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof WrittenJson) return value.json;
  if (typeof value === "object" && is(value, SQL))
    throw new Error(`A bulk insert takes values, no SQL: ${column.name}`);
  return withoutNul(column.mapToDriverValue(value));
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const CONFLICT = " on conflict do nothing";

/** The statement for this many rows on SQLite. */
export function rowsStatement({ table, columns }: ManyRows, rows: number, skipConflicts: boolean): string {
  const row = `(${columns.map(() => "?").join(", ")})`;
  const values = Array.from({ length: rows }, () => row).join(", ");
  return `insert into ${quoted(table)} (${columns.map(quoted).join(", ")}) values ${values}${skipConflicts ? CONFLICT : ""}`;
}

/** The statement for all rows on Postgres: one array for each column, so that it is the same for any number of rows. */
export function arraysStatement({ table, columns, types, values }: ManyRows, skipConflicts: boolean): SQL {
  const arrays = columns.map((_, at) => {
    const column = values.map((row) => row[at]);
    return sql`${sql.param(column)}::${sql.raw(types[at] ?? "text")}[]`;
  });
  const names = sql.raw(`${quoted(table)} (${columns.map(quoted).join(", ")})`);
  const end = sql.raw(skipConflicts ? CONFLICT : "");
  return sql`insert into ${names} select * from unnest(${sql.join(arrays, sql`, `)})${end}`;
}

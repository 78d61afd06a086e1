import { getTableColumns, getTableName, SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { withoutNul } from "@/db/bindable";
import type { NewRows, Tx } from "@/db/db";
import { WrittenJson } from "@/db/written-json";

/** Many rows of one table, taken apart by its columns. */
export interface ManyRows {
  readonly table: string;
  readonly columns: readonly ManyValues[];
  readonly length: number;
}

/** What the rows have in one column, as the engine's driver takes it. */
interface ManyValues {
  readonly name: string;
  /** As the engine names it. */
  readonly type: string;
  readonly values: readonly unknown[];
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

/** Take rows apart for a bulk insert. */
export function takeApart<T extends SQLiteTable>(table: T, rows: NewRows<T>): ManyRows {
  const all: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table);
  const given = rows as readonly Readonly<Record<string, unknown>>[];
  const columns: ManyValues[] = [];
  for (const [key, column] of Object.entries(all))
    if (given[0]?.[key] !== undefined)
      columns.push({ name: column.name, type: column.getSQLType(), values: valuesOf(column, key, given) });
  return { table: getTableName(table), columns, length: rows.length };
}

function valuesOf(
  column: SQLiteColumn,
  key: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): unknown[] {
  const values: unknown[] = [];
  for (const row of rows) values.push(encode(column, row[key]));
  return values;
}

function encode(column: SQLiteColumn, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof WrittenJson) return value.json;
  if (value instanceof SQL) throw new Error(`A bulk insert takes values, no SQL: ${column.name}`);
  return withoutNul(column.mapToDriverValue(value));
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const CONFLICT = " on conflict do nothing";
const namesOf = (columns: readonly ManyValues[]) => columns.map(({ name }) => quoted(name)).join(", ");

/** The statement for this many rows on SQLite. */
export function rowsStatement({ table, columns }: ManyRows, rows: number, skipConflicts: boolean): string {
  const row = `(?${", ?".repeat(columns.length - 1)})`;
  const values = `${row}${`, ${row}`.repeat(rows - 1)}`;
  return `insert into ${quoted(table)} (${namesOf(columns)}) values ${values}${skipConflicts ? CONFLICT : ""}`;
}

/** The values for that statement: row by row, from the row `from` on. */
export function valuesOfRows({ columns }: ManyRows, from: number, rows: number): unknown[] {
  const values: unknown[] = [];
  for (let at = from; at < from + rows; at++) for (const column of columns) values.push(column.values[at]);
  return values;
}

/** The statement for all rows on Postgres: one array for each column, so that it is the same for any number of rows. */
export function arraysStatement({ table, columns }: ManyRows, skipConflicts: boolean): SQL {
  const arrays = columns.map(({ type, values }) => sql`${sql.param(values)}::${sql.raw(type)}[]`);
  const names = sql.raw(`${quoted(table)} (${namesOf(columns)})`);
  const end = sql.raw(skipConflicts ? CONFLICT : "");
  return sql`insert into ${names} select * from unnest(${sql.join(arrays, sql`, `)})${end}`;
}

import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { readEnv } from "@/lib/env";

/** The engine that this process talks to; fixed when the module is loaded. */
export const dialect: "sqlite" | "postgres" = readEnv().databaseUrl ? "postgres" : "sqlite";

const isPostgres = dialect === "postgres";

/** Builds with Postgres' builder where needed, typed as SQLite's: `kit-check.ts` proves that both give equal types. */
const as = <L>(forSqlite: L, forPostgres: unknown): L => (isPostgres ? (forPostgres as L) : forSqlite);

export const table = as(lite.sqliteTable, pg.pgTable);
export const text = as(lite.text, pg.text);
export const integer = as(lite.integer, pg.integer);
export const real = as(lite.real, pg.doublePrecision);
export const index = as(lite.index, pg.index);
export const uniqueIndex = as(lite.uniqueIndex, pg.uniqueIndex);
export const primaryKey = as(lite.primaryKey, pg.primaryKey);

export const bool = as(
  <N extends string>(name: N) => lite.integer(name, { mode: "boolean" }),
  (name: string) => pg.boolean(name),
);

/** A point in time, to the millisecond, as a `Date`. */
export const instant = as(
  <N extends string>(name: N) => lite.integer(name, { mode: "timestamp_ms" }),
  (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3 }),
);

/**
 * Postgres' `json`: unlike `jsonb` it holds NUL and lone surrogates, which raw news text may have.
 * The driver has parsed it already; drizzle's own column would parse texts such as "12" once more.
 */
const pgJson = pg.customType<{ data: unknown }>({
  dataType: () => "json",
  toDriver: (value) => JSON.stringify(value),
});

/** A JSON value typed `T`; write it through a zod schema where it comes from outside. */
export const json = as(
  <T>() =>
    <N extends string>(name: N) =>
      lite.text(name, { mode: "json" }).$type<T>(),
  () => (name: string) => pgJson(name),
);

/** A whole number beyond 2^31, as a `number`: byte counts, milliseconds. */
export const bigint = as(
  <N extends string>(name: N) => lite.integer(name),
  (name: string) => pg.bigint(name, { mode: "number" }),
);

export const autoId = as(
  <N extends string>(name: N) => lite.integer(name).primaryKey({ autoIncrement: true }),
  (name: string) => pg.integer(name).primaryKey().generatedByDefaultAsIdentity(),
);

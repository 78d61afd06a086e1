import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { chosenDialect } from "@/lib/env";

/** The engine that this process talks to; fixed when the module is loaded. */
export const dialect = chosenDialect();

/** Builders of SQLite columns: the types that all code sees. */
export const sqliteKit = {
  table: lite.sqliteTable,
  text: lite.text,
  integer: lite.integer,
  real: lite.real,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
  bool: <N extends string>(name: N) => lite.integer(name, { mode: "boolean" }),
  instant: <N extends string>(name: N) => lite.integer(name, { mode: "timestamp_ms" }),
  json:
    <T>() =>
    <N extends string>(name: N) =>
      lite.text(name, { mode: "json" }).$type<T>(),
  bigint: <N extends string>(name: N) => lite.integer(name),
  autoId: <N extends string>(name: N) => lite.integer(name).primaryKey({ autoIncrement: true }),
};

/**
 * Postgres' `json`: unlike `jsonb` it holds NUL and lone surrogates, which raw news text may have.
 * The driver has parsed it already; drizzle's own column would parse texts such as "12" once more.
 */
const pgJson = pg.customType<{ data: unknown }>({
  dataType: () => "json",
  toDriver: (value) => JSON.stringify(value),
});

/** The same for Postgres; `kit-check.ts` proves that both give equal types. */
export const postgresKit = {
  table: pg.pgTable,
  text: pg.text,
  integer: pg.integer,
  real: pg.doublePrecision,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  bool: <N extends string>(name: N) => pg.boolean(name),
  instant: <N extends string>(name: N) => pg.timestamp(name, { withTimezone: true, precision: 3 }),
  json:
    <T>() =>
    <N extends string>(name: N) =>
      pgJson(name).$type<T>(),
  bigint: <N extends string>(name: N) => pg.bigint(name, { mode: "number" }),
  autoId: <N extends string>(name: N) => pg.integer(name).primaryKey().generatedByDefaultAsIdentity(),
} satisfies Record<keyof typeof sqliteKit, unknown>;

const kit = dialect === "postgres" ? (postgresKit as unknown as typeof sqliteKit) : sqliteKit;

export const table = kit.table;
export const text = kit.text;
export const integer = kit.integer;
export const real = kit.real;
export const index = kit.index;
export const uniqueIndex = kit.uniqueIndex;
export const primaryKey = kit.primaryKey;
export const bool = kit.bool;

/** A point in time, to the millisecond, as a `Date`. */
export const instant = kit.instant;

/** A JSON value typed `T`; write it through a zod schema where it comes from outside. */
export const json = kit.json;

/** A whole number beyond 2^31, as a `number`: byte counts, milliseconds. */
export const bigint = kit.bigint;

export const autoId = kit.autoId;

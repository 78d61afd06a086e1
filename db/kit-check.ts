import type { InferInsertModel, InferSelectModel } from "drizzle-orm";
import { postgresKit, sqliteKit } from "@/db/kit";

// All queries are typed by SQLite's builders, whatever the engine. This file does not
// compile when a pair of builders differs; the error names the column of the probe.

const WORDS = ["one", "two"] as const;
interface Shape {
  readonly list: readonly string[];
}

/** One column of each kind, built for SQLite. */
export const sqliteProbe = sqliteKit.table("probe", {
  id: sqliteKit.autoId("id"),
  text: sqliteKit.text("text"),
  textRequired: sqliteKit.text("text_required").notNull(),
  word: sqliteKit.text("word", { enum: WORDS }).notNull(),
  integer: sqliteKit.integer("integer"),
  integerWithDefault: sqliteKit.integer("integer_with_default").notNull().default(1),
  real: sqliteKit.real("real").notNull(),
  bool: sqliteKit.bool("bool").notNull(),
  boolWithDefault: sqliteKit.bool("bool_with_default").notNull().default(true),
  instant: sqliteKit.instant("instant"),
  instantRequired: sqliteKit.instant("instant_required").notNull(),
  json: sqliteKit.json<Shape | null>()("json"),
  jsonRequired: sqliteKit.json<Shape>()("json_required").notNull(),
  bigint: sqliteKit.bigint("bigint").notNull(),
});

/** The same columns, built for Postgres. */
export const postgresProbe = postgresKit.table("probe", {
  id: postgresKit.autoId("id"),
  text: postgresKit.text("text"),
  textRequired: postgresKit.text("text_required").notNull(),
  word: postgresKit.text("word", { enum: WORDS }).notNull(),
  integer: postgresKit.integer("integer"),
  integerWithDefault: postgresKit.integer("integer_with_default").notNull().default(1),
  real: postgresKit.real("real").notNull(),
  bool: postgresKit.bool("bool").notNull(),
  boolWithDefault: postgresKit.bool("bool_with_default").notNull().default(true),
  instant: postgresKit.instant("instant"),
  instantRequired: postgresKit.instant("instant_required").notNull(),
  json: postgresKit.json<Shape | null>()("json"),
  jsonRequired: postgresKit.json<Shape>()("json_required").notNull(),
  bigint: postgresKit.bigint("bigint").notNull(),
});

type Eq<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** One property with its optionality, as a plain object. */
type Only<Row, Key extends keyof Row> = { [K in keyof Pick<Row, Key>]: Row[K] };
/** The columns that both have with other types, or that one has alone. */
type Drift<A, B> =
  | Exclude<keyof A | keyof B, keyof A & keyof B>
  | { [K in keyof A & keyof B]-?: Eq<Only<A, K>, Only<B, K>> extends true ? never : K }[keyof A & keyof B];
type None<Columns extends never> = Columns;

/** `never`: no column is read with another type on Postgres. */
export type SelectDrift = None<
  Drift<InferSelectModel<typeof sqliteProbe>, InferSelectModel<typeof postgresProbe>>
>;
/** `never`: no column is written with another type on Postgres. */
export type InsertDrift = None<
  Drift<InferInsertModel<typeof sqliteProbe>, InferInsertModel<typeof postgresProbe>>
>;

import { type Placeholder, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";

interface Prepared<Rows> {
  execute(values: Record<string, unknown>): Promise<Rows>;
}

/** A query that drizzle can put together ahead of its values. */
interface Query<Rows> {
  prepare(): Prepared<Rows>;
}

/**
 * A query that is put together once for each handle of the database, and run with the values of these names.
 *
 * Putting one together costs as much as running it, and a page asks a dozen. On Postgres it has no name: it is planned
 * for its values, and pools of connections in between see nothing new.
 */
export function prepareOnce<const Names extends string, Rows>(
  names: readonly Names[],
  build: (db: Tx, values: Readonly<Record<Names, Placeholder>>) => Query<Rows>,
): (db: Tx, values: Readonly<Record<Names, unknown>>) => Promise<Rows> {
  const known = new WeakMap<Tx, Prepared<Rows>>();
  const places = {} as Record<Names, Placeholder>;
  for (const name of names) places[name] = sql.placeholder(name);
  return (db, values) => {
    const query = known.get(db) ?? build(db, places).prepare();
    known.set(db, query);
    return query.execute(values);
  };
}

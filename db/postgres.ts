import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Db, Tx } from "@/db/db";
import * as schema from "@/db/schema/all";
import { createTransactionGuard, type TransactionGuard } from "@/db/transaction-guard";

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/** Open a Postgres database as a `Db`. */
export function openPostgresDb(url: string): Db {
  const guard = createTransactionGuard();
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // An idle connection that the server drops must not end the process; the next query reconnects.
  pool.on("error", () => undefined);
  const root = drizzle(guarded(pool, guard), { schema });
  const begin = root.transaction.bind(root);
  return Object.assign(root as unknown as Db, {
    async transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
      guard.assertOutside("A transaction");
      return begin((tx) => guard.inside(() => run(tx as unknown as Tx)));
    },
    close: () => pool.end(),
  });
}

/** The pool, refusing queries that bypass the transaction they are made in. */
function guarded(pool: pg.Pool, guard: TransactionGuard): pg.Pool {
  return new Proxy(pool, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      if (key !== "query") return value.bind(target);
      return (...args: unknown[]) => {
        guard.assertOutside("A query");
        return value.apply(target, args);
      };
    },
  });
}

import type { SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { withoutNul } from "@/db/bindable";
import type { Db, Tx } from "@/db/db";
import { codeOf } from "@/db/explain-error";
import { arraysStatement, takeApart, withInsertMany } from "@/db/insert-many";
import * as schema from "@/db/schema/all";
import { createTransactionGuard } from "@/db/transaction-guard";

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;
const ATTEMPTS = 5;
/**
 * What a page asks is over before workers that share the work have started. And where this machine dies, or its
 * network, the server learns it after a minute, not after two hours: until then an import would hold its locks.
 */
const SESSION = [
  "set max_parallel_workers_per_gather = 0",
  "set tcp_keepalives_idle = 30",
  "set tcp_keepalives_interval = 10",
  "set tcp_keepalives_count = 3",
].join("; ");

/** Open a Postgres database as a `Db`. */
export function openPostgresDb(url: string): Db {
  const guard = createTransactionGuard();
  const pool = openPool(url);
  const watched = watch(pool, {
    query: (args) => {
      guard.assertOutside("A query");
      return pool.query(...withParams(args));
    },
    connect: async () => lend(await pool.connect()),
  });
  const root = drizzle(watched, { schema });
  const begin = root.transaction.bind(root);
  let closing: Promise<void> | undefined;
  const transaction = async <T>(run: (tx: Tx) => Promise<T>): Promise<T> => {
    guard.assertOutside("A transaction");
    return retryDeadlock(() =>
      begin((tx) => guard.inside(() => run(withInsertMany(tx, (...rows) => insertMany(tx, ...rows))))),
    );
  };
  return Object.assign(root as unknown as Db, {
    transaction,
    insertMany: ((table, rows, options) =>
      transaction((tx) => tx.insertMany(table, rows, options))) satisfies Tx["insertMany"],
    async close() {
      closing ??= pool.end();
      await closing;
    },
  });
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    onConnect: async (client) => {
      await client.query(SESSION);
    },
  });
  // A connection that the server drops must not end the process, be it idle or lent: its query fails anyway.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

async function insertMany(
  tx: { execute(statement: SQL): PromiseLike<unknown> },
  ...[table, rows, { skipConflicts = false } = {}]: Parameters<Tx["insertMany"]>
): Promise<void> {
  if (rows.length > 0) await tx.execute(arraysStatement(takeApart(table, rows), skipConflicts));
}

/** A pooled client that refuses queries once it has been given back. */
function lend(client: pg.PoolClient): pg.PoolClient {
  let isBack = false;
  return watch(client, {
    query: (args) => {
      if (isBack) throw new Error("A query on a transaction that has ended: was an await forgotten?");
      return client.query(...withParams(args));
    },
    release: ([error]) => {
      isBack = true;
      client.release(error as Error | undefined);
    },
  });
}

type Query = [pg.QueryConfig, unknown[]?];

const withParams = ([query, params]: unknown[]): Query => [
  query as pg.QueryConfig,
  (params as unknown[] | undefined)?.map(withoutNul),
];

/** `target` with some of its methods replaced. */
function watch<T extends object>(target: T, methods: Record<string, (args: unknown[]) => unknown>): T {
  return new Proxy(target, {
    get(_, key) {
      const replaced = typeof key === "string" ? methods[key] : undefined;
      if (replaced) return (...args: unknown[]) => replaced(args);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** Run a transaction again when the server ended it to resolve a deadlock: nothing of it is left. */
async function retryDeadlock<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const isRepeatable = ["40P01", "40001"].includes(codeOf(error) ?? "");
      if (!isRepeatable || attempt === ATTEMPTS) throw error;
    }
    await new Promise((done) => setTimeout(done, Math.random() * 40 * attempt));
  }
}

import { createRequire } from "node:module";
import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";
import { withoutNul } from "@/db/bindable";
import { explainSqliteError } from "@/db/explain-error";

interface SqliteModule {
  readonly DatabaseSync: new (file: string) => Connection;
}
type Connection = Pick<DatabaseSyncInstance, "exec" | "prepare" | "close" | "isTransaction">;
type Statement = Pick<StatementSyncInstance, "run" | "get" | "all" | "setReturnArrays">;

/** The oldest SQLite without the write-ahead-log corruption mended in 3.51.3. */
const OLDEST_SAFE = [3, 51, 3] as const;
const BUSY_TIMEOUT_MS = 25;
const OPEN_TIMEOUT_MS = 5_000;
const RETRY_FOR_MS = 30_000;
/** What a chunk of an import changes: with less, its pages are written twice. */
const CACHE_KB = 8_000;
/** Pages of the write-ahead log, 16 MB: at the usual 4 MB an import copies the same pages back again and again. */
const CHECKPOINT_PAGES = 4_000;
const CACHED_STATEMENTS = 500;
/** Longer ones have a text of their own for each number of values: too large to keep, too rare to gain. */
const LONGEST_CACHED = 10_000;

const load = createRequire(import.meta.url);

/** One connection with a statement cache, over the synchronous driver. */
export interface SqliteConnection {
  call(sql: string, params: readonly unknown[], method: string): { rows: unknown[] };
  /** Run a statement with values as the driver takes them. */
  run(sql: string, values: readonly Bindable[]): void;
  exec(sql: string): void;
  isInTransaction(): boolean;
  close(): void;
}

/**
 * Open `file` in WAL mode with foreign keys on; it is made where it is missing.
 *
 * @throws AppError `unavailable` when the file can't be opened.
 */
export function openSqlite(file: string): SqliteConnection {
  const database = openFile(file);
  const statements = new Map<string, Statement>();
  return {
    call(sql, params, method) {
      const statement = cached(database, statements, sql);
      const values = params.map(bindable);
      if (method === "run") {
        statement.run(...values);
        return { rows: [] };
      }
      // `get` without a row gives undefined, and drizzle knows that as "no row".
      if (method === "get") return { rows: statement.get(...values) as unknown as unknown[] };
      return { rows: statement.all(...values) as unknown[] };
    },
    run(sql, values) {
      cached(database, statements, sql).run(...values);
    },
    exec: (sql) => database.exec(sql),
    isInTransaction: () => database.isTransaction,
    close: () => database.close(),
  };
}

function openFile(file: string): Connection {
  const { DatabaseSync } = loadSqlite();
  let database: Connection | undefined;
  try {
    database = new DatabaseSync(file);
    enterWal(database);
    database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    database.exec("pragma synchronous = normal; pragma foreign_keys = on");
    database.exec(`pragma cache_size = -${CACHE_KB}; pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    return database;
  } catch (error) {
    database?.close();
    throw explainSqliteError(error, file);
  }
}

/** Of several processes that open a new file at once, SQLite lets one in and turns the others away unasked. */
function enterWal(database: Connection): void {
  const giveUpAt = Date.now() + OPEN_TIMEOUT_MS;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      database.exec("pragma busy_timeout = 1000; pragma journal_mode = wal");
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

/** Try again while another connection holds the write lock, without blocking the event loop. */
export async function retryBusy<T>(run: () => T): Promise<T> {
  const giveUpAt = Date.now() + RETRY_FOR_MS;
  for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error;
    }
    await new Promise((done) => setTimeout(done, wait + Math.random() * wait));
  }
}

/** The driver that Node has, where its SQLite is new enough; else the one in the package. */
function loadSqlite(): SqliteModule {
  return builtIn() ?? (load("@photostructure/sqlite") as SqliteModule);
}

function builtIn(): SqliteModule | null {
  const version = process.versions.sqlite;
  if (!version || !isSafe(version)) return null;
  try {
    return load("node:sqlite") as SqliteModule;
  } catch {
    return null;
  }
}

function isSafe(version: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [position, least] of OLDEST_SAFE.entries()) {
    const part = parts[position] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function cached(database: Connection, statements: Map<string, Statement>, sql: string): Statement {
  const known = statements.get(sql);
  if (known) return known;
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  if (sql.length > LONGEST_CACHED) return statement;
  if (statements.size >= CACHED_STATEMENTS) statements.clear();
  statements.set(sql, statement);
  return statement;
}

export type Bindable = string | number | bigint | null | Uint8Array;

function bindable(value: unknown): Bindable {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  return withoutNul(value) as Bindable;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database (table )?is (locked|busy)|SQLITE_BUSY/i.test(error.message);
}

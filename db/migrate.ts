import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { explainPostgresError, explainSqliteError } from "@/db/explain-error";
import { liveKeepers, refillLiveIndex } from "@/db/live-keepers";
import { dropWatch, LIST_WATCHES, siteWatches, type Watch } from "@/db/site-watch";
import { openSqlite, retryBusy, type SqliteConnection } from "@/db/sqlite-connection";
import { AppError } from "@/lib/errors";

/** One migrating process at a time; any number does. */
const ADVISORY_LOCK = 7_203_119;

const folderOf = (dialect: "sqlite" | "postgres") =>
  fileURLToPath(new URL(/* turbopackIgnore: true */ `./migrations/${dialect}`, import.meta.url));

/**
 * Bring a SQLite file to this release's schema; it is made where it is missing.
 *
 * @throws AppError `unavailable` when the file can't be used, or was written by a newer release.
 */
export async function migrateSqlite(file: string): Promise<void> {
  const connection = openSqlite(file);
  try {
    // A table that is rebuilt is dropped for a moment; the check before the commit sees to its references.
    connection.exec("pragma foreign_keys = off");
    await retryBusy(() => connection.exec("begin immediate"));
    applyAll(connection);
    connection.exec("commit");
  } catch (error) {
    if (connection.isInTransaction()) connection.exec("rollback");
    throw explainSqliteError(error, file);
  } finally {
    connection.close();
  }
}

function applyAll(connection: SqliteConnection): void {
  connection.exec(
    "create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at integer)",
  );
  const done = newestApplied(
    connection.call("select max(created_at) from __drizzle_migrations", [], "all").rows,
  );
  const files = readMigrationFiles({ migrationsFolder: folderOf("sqlite") });
  refuseNewer(done, files.at(-1)?.folderMillis ?? 0);
  const pending = files.filter((file) => file.folderMillis > done);
  // A table that is rebuilt takes its triggers with it, and breaks those that name it.
  if (pending.length > 0) keepWatches(connection, []);
  for (const migration of pending) {
    for (const statement of migration.sql) connection.exec(statement);
    connection.call(
      "insert into __drizzle_migrations (hash, created_at) values (?, ?)",
      [migration.hash, migration.folderMillis],
      "run",
    );
  }
  keepWatches(connection, wantedWatches("sqlite"));
  const broken = connection.call("pragma foreign_key_check", [], "all").rows;
  if (broken.length > 0) throw new Error(`A migration would break ${broken.length} references.`);
}

function keepWatches(connection: SqliteConnection, wanted: readonly Watch[]): void {
  const there = connection.call(LIST_WATCHES.sqlite, [], "all").rows.map(firstText);
  for (const statement of changeWatches("sqlite", there, wanted)) connection.exec(statement);
}

const wantedWatches = (engine: "sqlite" | "postgres") => [...siteWatches(engine), ...liveKeepers(engine)];

/** What removes the triggers of another release and adds this one's; nothing where they are the same. */
function changeWatches(
  engine: "sqlite" | "postgres",
  there: readonly string[],
  wanted: readonly Watch[],
): string[] {
  const names = new Set(wanted.map(({ name }) => name));
  const keepers = new Set(liveKeepers(engine).map(({ name }) => name));
  // Nobody kept count while one was away; what is filled anew must not be counted by those that are there.
  const isStale = [...keepers].some((name) => !there.includes(name));
  const isKept = (name: string) => names.has(name) && there.includes(name) && !(isStale && keepers.has(name));
  return [
    ...there.filter((name) => !isKept(name)).map((name) => dropWatch(engine, name)),
    ...(isStale && wanted.length > 0 ? refillLiveIndex(engine) : []),
    ...wanted.filter(({ name }) => !isKept(name)).map(({ create }) => create),
  ];
}

/**
 * Bring a Postgres database to this release's schema, one process at a time.
 *
 * @throws AppError `unavailable` when the server can't be used, or the database was written by a newer release.
 */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks fails the query that waits; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
    const files = readMigrationFiles({ migrationsFolder: folderOf("postgres") });
    const newest = files.at(-1)?.folderMillis ?? 0;
    const done = await newestAppliedPg(client);
    refuseNewer(done, newest);
    if (done < newest) await keepWatchesPg(client, []);
    await migratePg(drizzle(client), { migrationsFolder: folderOf("postgres") });
    await keepWatchesPg(client, wantedWatches("postgres"));
  } catch (error) {
    throw explainPostgresError(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function keepWatchesPg(client: pg.Client, wanted: readonly Watch[]): Promise<void> {
  const { rows } = await client.query({ text: LIST_WATCHES.postgres, rowMode: "array" });
  const statements = changeWatches("postgres", rows.map(firstText), wanted);
  if (statements.length > 0) await client.query(["begin", ...statements, "commit"].join(";\n"));
}

const firstText = (row: unknown): string => String((row as readonly unknown[])[0]);

async function newestAppliedPg(client: pg.Client): Promise<number> {
  const exists = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name");
  if (!exists.rows[0]?.name) return 0;
  const { rows } = await client.query({
    text: "select max(created_at) from drizzle.__drizzle_migrations",
    rowMode: "array",
  });
  return newestApplied(rows);
}

function newestApplied(rows: readonly unknown[]): number {
  const [row] = rows as unknown[][];
  return Number(row?.[0] ?? 0);
}

function refuseNewer(applied: number, known: number): void {
  if (applied <= known) return;
  throw new AppError(
    "unavailable",
    "The database was written by a newer release of Copydesk. Install that release, or restore a backup made with this one.",
  );
}

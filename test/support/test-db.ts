import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { migrateDb, openDb, sqliteFile } from "@/db/connect";
import type { Db } from "@/db/db";

let counter = 0;

/** A database of one test's own, migrated, with the settings that another process needs to reach it. */
export interface TestDatabase {
  readonly db: Db;
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** For child processes. */
  readonly env: { readonly DATABASE_URL: string; readonly COPYDESK_DATA: string };
}

/** Make an empty, migrated database on the engine of this run; it goes when the test ends. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await makeTestDatabase();
  onTestFinished(database.dispose);
  return database;
}

/** The same for longer than one test; the caller disposes of it. */
export async function makeTestDatabase(): Promise<TestDatabase & { dispose(): Promise<void> }> {
  const template = process.env.COPYDESK_TEST_TEMPLATE;
  const place = await makePlace(template);
  if (!template) await migrateDb(place);
  else if (!place.databaseUrl) await copyFile(template, sqliteFile(place));
  const db = openDb(place);
  return {
    ...place,
    db,
    async dispose() {
      await db.close();
      await place.dispose();
    },
  };
}

/** A place for a database, with nothing in it yet; it goes when the test ends. */
export async function createBareDatabase(): Promise<Omit<TestDatabase, "db">> {
  const { dispose, ...place } = await makePlace();
  onTestFinished(dispose);
  return place;
}

/** Open a migrated database; it is closed when the test ends. */
export function openUntilTestEnds(place: Omit<TestDatabase, "db">): Db {
  const db = openDb(place);
  onTestFinished(() => db.close());
  return db;
}

async function makePlace(template?: string) {
  const dataFolder = await mkdtemp(join(tmpdir(), "copydesk-test-"));
  const databaseUrl = process.env.COPYDESK_TEST_ENGINE === "postgres" ? await createPostgres(template) : null;
  return {
    databaseUrl,
    dataFolder,
    env: { DATABASE_URL: databaseUrl ?? "", COPYDESK_DATA: dataFolder },
    async dispose() {
      if (databaseUrl) await onServer(`drop database if exists ${nameOf(databaseUrl)} with (force)`);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The database alone, for tests that need nothing else of it. */
export async function openTestDb(): Promise<Db> {
  return (await createTestDatabase()).db;
}

/** A copy of a migrated database is made in a fraction of the time that the migrations take. */
async function createPostgres(template = "template1"): Promise<string> {
  counter += 1;
  const name = `copydesk_${process.pid}_${counter}_${Math.floor(performance.now())}`;
  await onServer(`create database ${name} template ${template} strategy file_copy`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error(
      "No Postgres server for the tests: test/support/postgres-setup.ts should have started one.",
    );
  return url;
}

const nameOf = (url: string) => new URL(url).pathname.slice(1);

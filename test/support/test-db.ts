import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { migrateDb, openDb } from "@/db/connect";
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
  const dataFolder = await mkdtemp(join(tmpdir(), "copydesk-test-"));
  const databaseUrl = process.env.COPYDESK_TEST_ENGINE === "postgres" ? await createPostgres() : null;
  const target = { dataFolder, databaseUrl };
  await migrateDb(target);
  const db = openDb(target);
  return {
    db,
    databaseUrl,
    dataFolder,
    env: { DATABASE_URL: databaseUrl ?? "", COPYDESK_DATA: dataFolder },
    async dispose() {
      await db.close();
      if (databaseUrl) await onServer(`drop database if exists ${nameOf(databaseUrl)} with (force)`);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The database alone, for tests that need nothing else of it. */
export async function openTestDb(): Promise<Db> {
  return (await createTestDatabase()).db;
}

async function createPostgres(): Promise<string> {
  counter += 1;
  const name = `copydesk_${process.pid}_${counter}_${Math.floor(performance.now())}`;
  await onServer(`create database ${name}`);
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

import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freePort } from "@/test/support/desk-process";
import { createTestDatabase } from "@/test/support/test-db";

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Run the launcher until it ends by itself. */
function launch(env: Record<string, string>, nodeArgs: readonly string[] = []): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...nodeArgs, "lib/cli/start.mjs"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      output += String(chunk);
    });
    child.on("close", (code) => done({ code, output }));
  });
}

function expectPlainWords({ code, output }: Outcome, words: RegExp): void {
  expect(output).toMatch(words);
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect(code).toBe(1);
}

describe("the launcher says in plain words", () => {
  test("that Node is too old", async () => {
    const pretend = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.19.0'})";
    expectPlainWords(
      await launch({}, ["--import", pretend]),
      /needs Node 20\.20 or newer; this is 18\.19\.0/,
    );
  });

  test("that the port is taken, and how to choose another", async () => {
    const { env } = await createTestDatabase();
    const server = createServer();
    const port = await freePort();
    await new Promise<void>((done) => server.listen(port, () => done()));
    const outcome = await launch({ ...env, PORT: String(port) });
    server.close();
    expectPlainWords(outcome, new RegExp(`Port ${port} is taken.*PORT=${port + 1} npm start`));
  });

  test("that the data folder can't be written", async () => {
    const { env, dataFolder } = await createTestDatabase();
    const file = join(dataFolder, "not-a-folder");
    await writeFile(file, "");
    const outcome = await launch({ ...env, COPYDESK_DATA: file, PORT: String(await freePort()) });
    expectPlainWords(outcome, /data folder .*not-a-folder can't be written/);
  });

  test("that the database can't be reached", async () => {
    const { env } = await createTestDatabase();
    const nowhere = `postgres://nobody@127.0.0.1:${await freePort()}/none`;
    const outcome = await launch({ ...env, DATABASE_URL: nowhere, PORT: String(await freePort()) });
    expectPlainWords(outcome, /can't be reached|not reachable/i);
  });

  test("that a setting is wrong, by its name", async () => {
    const { env } = await createTestDatabase();
    expectPlainWords(await launch({ ...env, PORT: "many" }), /PORT/);
    expectPlainWords(
      await launch({ ...env, DATABASE_URL: "mysql://x" }),
      /DATABASE_URL must begin with postgres/,
    );
  });

  test("that the database was written by a newer release", async () => {
    const { env, databaseUrl } = await createTestDatabase();
    await plantNewerMigration(env, databaseUrl);
    expectPlainWords(await launch({ ...env, PORT: String(await freePort()) }), /newer release of Copydesk/);
  });
});

async function plantNewerMigration(
  env: { COPYDESK_DATA: string },
  databaseUrl: string | null,
): Promise<void> {
  const later = Date.now() + 1_000_000_000_000;
  const values = `values ('from-the-future', ${later})`;
  if (databaseUrl) {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`insert into drizzle.__drizzle_migrations (hash, created_at) ${values}`);
    await client.end();
    return;
  }
  const { openSqlite } = await import("@/db/sqlite-connection");
  const connection = openSqlite(join(env.COPYDESK_DATA, "copydesk.sqlite"));
  connection.exec(`insert into __drizzle_migrations (hash, created_at) ${values}`);
  connection.close();
}

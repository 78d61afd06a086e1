import pg from "pg";
import type { TestProject } from "vitest/node";
import { migratePostgres } from "@/db/migrate";
import { findPostgres, type PostgresServer, startPostgres } from "@/test/support/postgres";

/** Give the workers of this project, and no others, a Postgres server with a migrated database to copy. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = process.env.CI ? await startPostgres() : await findPostgres();
  if (!server) {
    sayMissing();
    project.config.env = {
      ...project.config.env,
      DATABASE_URL: "",
      COPYDESK_TEST_SKIP: "no Postgres server",
    };
    return undefined;
  }
  const template = `copydesk_template_${process.pid}`;
  await makeTemplate(server, template);
  project.config.env = {
    ...project.config.env,
    DATABASE_URL: server.url,
    COPYDESK_TEST_TEMPLATE: template,
  };
  return async () => {
    await onServer(server, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}

function sayMissing(): void {
  console.warn("\n*** NO POSTGRES: the tests on it are SKIPPED. Set TEST_DATABASE_URL to run them. ***\n");
}

async function makeTemplate(server: PostgresServer, name: string): Promise<void> {
  await onServer(server, `drop database if exists ${name} with (force)`);
  await onServer(server, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await migratePostgres(url.href);
}

async function onServer(server: PostgresServer, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

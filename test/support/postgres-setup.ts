import type { TestProject } from "vitest/node";
import { findPostgres } from "@/test/support/postgres";

/** Give the workers of this project, and no others, a Postgres server. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await findPostgres();
  if (server) {
    project.config.env = { ...project.config.env, DATABASE_URL: server.url };
    return () => server.stop();
  }
  if (process.env.CI)
    throw new Error("No Postgres for the tests: set TEST_DATABASE_URL, or install optional packages.");
  console.warn("\n*** NO POSTGRES: the tests on it are SKIPPED. Set TEST_DATABASE_URL to run them. ***\n");
  project.config.env = { ...project.config.env, DATABASE_URL: "", COPYDESK_TEST_SKIP: "no Postgres server" };
  return undefined;
}

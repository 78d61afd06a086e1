import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { sqliteFile } from "@/db/connect";
import { migrateSqlite } from "@/db/migrate";
import { openSqlite } from "@/db/sqlite-connection";

/** Give the workers of this project, and no others, a migrated file to copy: the migrations run once, not once a test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), "copydesk-template-"));
  const template = sqliteFile({ dataFolder });
  await migrateSqlite(template);
  intoOneFile(template);
  project.config.env = { ...project.config.env, COPYDESK_TEST_TEMPLATE: template };
  return () => rm(dataFolder, { recursive: true, force: true });
}

/** What was written may stand in the log beside the file until the driver's last statement is collected. */
function intoOneFile(file: string): void {
  const connection = openSqlite(file);
  connection.exec("pragma wal_checkpoint(truncate)");
  connection.close();
}

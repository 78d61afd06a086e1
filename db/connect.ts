import { join } from "node:path";
import type { Db } from "@/db/db";
import { migratePostgres, migrateSqlite } from "@/db/migrate";
import { openPostgresDb } from "@/db/postgres";
import { openSqliteDb } from "@/db/sqlite";
import type { Env } from "@/lib/env";

type Target = Pick<Env, "databaseUrl" | "dataFolder">;

/** Open the database that the settings name; it must have been migrated. */
export function openDb(target: Target): Db {
  return target.databaseUrl ? openPostgresDb(target.databaseUrl) : openSqliteDb(sqliteFile(target));
}

/** Bring the database that the settings name to this release's schema. */
export async function migrateDb(target: Target): Promise<void> {
  if (target.databaseUrl) await migratePostgres(target.databaseUrl);
  else await migrateSqlite(sqliteFile(target));
}

/** The file of the embedded database in a data folder. */
export const sqliteFile = ({ dataFolder }: Pick<Target, "dataFolder">) =>
  join(/* turbopackIgnore: true */ dataFolder, "copydesk.sqlite");

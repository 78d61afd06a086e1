import { parseArgs } from "node:util";
import { makeBackup } from "@/lib/cli/backup/make-backup";
import { restoreBackup } from "@/lib/cli/backup/restore-backup";
import { readEnv } from "@/lib/env";

const BACKUP_USAGE = `Usage: copydesk backup [--files-only] FOLDER
    Saves database, uploads and secret to a new folder, while Copydesk runs.
    --files-only: without the database, for one that is in Postgres.
`;
const RESTORE_USAGE = `Usage: copydesk restore FOLDER
    Puts a backup into the data folder, which must hold no database.
`;

/** `copydesk backup`: save all there is to a new folder. Returns the exit code. */
export async function runBackup(args: readonly string[]): Promise<number> {
  const { folder, filesOnly } = readArgs(args);
  if (folder === null) return refuse(BACKUP_USAGE);
  const { dataFolder, databaseUrl } = readEnv();
  if (databaseUrl !== null && !filesOnly)
    return refuse(
      "The database is in Postgres: dump it with pg_dump, then save uploads and secret with --files-only.\n",
    );
  const withDatabase = databaseUrl === null && !filesOnly;
  const { uploads } = await makeBackup({ dataFolder, folder, withDatabase, now: new Date() });
  const what = withDatabase ? "The database, the secret" : "The secret";
  process.stdout.write(`${what} and ${uploads} files of uploads are in ${folder}.\n`);
  return 0;
}

/** `copydesk restore`: put a backup where there is none of it yet. Returns the exit code. */
export async function runRestore(args: readonly string[]): Promise<number> {
  const { folder, filesOnly } = readArgs(args);
  if (folder === null || filesOnly) return refuse(RESTORE_USAGE);
  const { dataFolder, databaseUrl } = readEnv();
  const { madeAt, hasDatabase } = await restoreBackup({ folder, dataFolder });
  const next =
    hasDatabase && databaseUrl === null ? "" : " Restore the database of DATABASE_URL with pg_restore.";
  process.stdout.write(`The backup of ${madeAt} is in ${dataFolder}.${next}\n`);
  return 0;
}

/** The folder is null where the arguments make no sense. */
function readArgs(args: readonly string[]): { readonly folder: string | null; readonly filesOnly: boolean } {
  try {
    const options = { "files-only": { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return {
      folder: positionals.length === 1 ? (positionals[0] ?? null) : null,
      filesOnly: values["files-only"],
    };
  } catch {
    return { folder: null, filesOnly: false };
  }
}

function refuse(why: string): number {
  process.stderr.write(why);
  return 2;
}

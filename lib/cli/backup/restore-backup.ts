import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { sqliteFile } from "@/db/connect";
import { assertSoundSqlite } from "@/db/copy-sqlite";
import { type BackupNote, noteIn, noteSchema, PARTS, UPLOAD } from "@/lib/cli/backup/backup-folder";
import { copyUploads, copyWhereThere, exists } from "@/lib/cli/backup/make-backup";
import { AppError } from "@/lib/errors";

interface Input {
  readonly folder: string;
  readonly dataFolder: string;
}

/**
 * Put a backup into a data folder that holds no database yet.
 *
 * All of it is checked before anything is written, and the database comes last, so that what breaks off can be begun
 * again.
 */
export async function restoreBackup({ folder, dataFolder }: Input): Promise<BackupNote> {
  const note = await readNote(folder);
  const database = sqliteFile({ dataFolder });
  if (await exists(database))
    throw new AppError("conflict", `There is a database already: move it away first. (${database})`);
  await assertUploads(folder);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${database}.restored`;
  try {
    if (note.hasDatabase) {
      await copyFile(join(folder, PARTS.database), draft);
      assertSoundSqlite(draft);
    }
    await copyUploads(folder, dataFolder);
    await copyWhereThere(join(folder, PARTS.secret), join(dataFolder, PARTS.secret));
    if (note.hasDatabase) await rename(draft, database);
  } finally {
    await rm(draft, { force: true });
  }
  return note;
}

async function readNote(folder: string): Promise<BackupNote> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(noteIn(folder), "utf8")));
  } catch (error) {
    throw new AppError(
      "bad_input",
      `This is no whole backup: backup.json is missing or not ours. (${folder})`,
      {
        cause: error,
      },
    );
  }
}

/** The name of an upload says what its bytes must be: a disk that forgets is noticed here. */
async function assertUploads(folder: string): Promise<void> {
  const uploads = join(folder, PARTS.uploads);
  for (const name of await readdir(uploads)) {
    if (!UPLOAD.test(name) || name.endsWith(".text")) continue;
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(uploads, name)), hash);
    if (hash.digest("hex") !== name)
      throw new AppError(
        "bad_input",
        `This upload is damaged: take another backup. (${join(uploads, name)})`,
      );
  }
}

import { constants } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { sqliteFile } from "@/db/connect";
import { copySqlite } from "@/db/copy-sqlite";
import { type BackupNote, noteIn, PARTS, UPLOAD } from "@/lib/cli/backup/backup-folder";
import { AppError } from "@/lib/errors";

interface Input {
  readonly dataFolder: string;
  /** Where the backup goes; it must not exist yet. */
  readonly folder: string;
  /** False where the database is elsewhere. */
  readonly withDatabase: boolean;
  readonly now: Date;
}

/**
 * Save a data folder to a new one, while Copydesk runs.
 *
 * The database is first: an upload that comes later is in the copy without being missed, none that it names is
 * missing. The folder has its name once it is whole; what breaks off leaves nothing.
 */
export async function makeBackup({ dataFolder, folder, withDatabase, now }: Input): Promise<BackupNote> {
  const place = resolve(folder);
  if (await exists(place))
    throw new AppError("bad_input", `There is something at ${place} already: name a new folder.`);
  await mkdir(dirname(place), { recursive: true });
  const draft = await mkdtemp(`${place}.part-`);
  try {
    if (withDatabase) copySqlite(sqliteFile({ dataFolder }), join(draft, PARTS.database));
    await copyWhereThere(join(dataFolder, PARTS.secret), join(draft, PARTS.secret));
    const uploads = await copyUploads(dataFolder, draft);
    const note: BackupNote = { madeAt: now.toISOString(), hasDatabase: withDatabase, uploads };
    await writeFile(noteIn(draft), `${JSON.stringify(note, null, 2)}\n`);
    await rename(draft, place);
    return note;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** @returns how many there are. */
export async function copyUploads(from: string, to: string): Promise<number> {
  const folder = join(from, PARTS.uploads);
  const names = (await exists(folder)) ? (await readdir(folder)).filter((name) => UPLOAD.test(name)) : [];
  await mkdir(join(to, PARTS.uploads), { recursive: true });
  let copied = 0;
  for (const name of names)
    if (await copyWhereThere(join(folder, name), join(to, PARTS.uploads, name))) copied += 1;
  return copied;
}

/** Whether there was anything: what an undone import leaves behind goes while others copy. */
export async function copyWhereThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    return false;
  }
}

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

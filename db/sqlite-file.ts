import { statSync } from "node:fs";
import { AppError } from "@/lib/errors";

/**
 * Notice when the file of a database is removed or replaced while it is open.
 *
 * SQLite would go on without a word, and everything written from then on would be lost.
 *
 * @returns a check for before each write. @throws AppError `unavailable` where there is no file yet.
 */
export function watchSqliteFile(file: string): () => void {
  const opened = identityOf(file);
  if (!opened) {
    throw new AppError(
      "unavailable",
      `There is no database: its folder must exist, and npm start makes the file. (${file})`,
    );
  }
  return () => {
    if (identityOf(file) === opened) return;
    throw new AppError(
      "unavailable",
      "The database file was removed or replaced, so nothing can be saved: put it back and start Copydesk again.",
    );
  };
}

function identityOf(file: string): string | null {
  const found = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

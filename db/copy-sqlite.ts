import { statSync } from "node:fs";
import { explainSqliteError } from "@/db/explain-error";
import { openSqlite, type SqliteConnection } from "@/db/sqlite-connection";
import { AppError } from "@/lib/errors";

/**
 * Write the database in `file` to a new file as it is at this instant, while others read and write on.
 *
 * @throws AppError `unavailable` where there is none, where `copy` exists, or where the disk is full.
 */
export function copySqlite(file: string, copy: string): void {
  withSqlite(file, (connection) => {
    try {
      connection.run("vacuum into ?", [copy]);
    } catch (error) {
      throw explainSqliteError(error, copy);
    }
  });
}

/** @throws AppError `bad_input` where `file` holds no database of ours, or a damaged one. */
export function assertSoundSqlite(file: string): void {
  withSqlite(file, (connection) => {
    const [told] = connection.call("pragma quick_check(1)", [], "get").rows;
    if (told !== "ok") throw new AppError("bad_input", `The database is damaged: ${told} (${file})`);
    const count = "select count(*) from sqlite_master where type = 'table' and name in ('users', 'articles')";
    if (connection.call(count, [], "get").rows[0] !== 2)
      throw new AppError("bad_input", `This is a database, but none of Copydesk's. (${file})`);
  });
}

function withSqlite(file: string, use: (connection: SqliteConnection) => void): void {
  // A file that is missing would be made.
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new AppError("unavailable", `There is no database here. (${file})`);
  const connection = openSqlite(file);
  try {
    use(connection);
  } catch (error) {
    throw explainSqliteError(error, file);
  } finally {
    connection.close();
  }
}

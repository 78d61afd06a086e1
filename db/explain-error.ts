import { AppError } from "@/lib/errors";

/** What the operator reads when the SQLite file can't be used; other errors come back as they are. */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error;
  const advice = SQLITE.find(([pattern]) => error instanceof Error && pattern.test(error.message))?.[1];
  return advice ? new AppError("unavailable", `${advice} (${file})`, { cause: error }) : error;
}

const SQLITE: readonly (readonly [RegExp, string])[] = [
  [
    /unable to open|SQLITE_CANTOPEN|not a directory/i,
    "The database file can't be opened: its folder must exist and be writable.",
  ],
  [/readonly database|SQLITE_READONLY/i, "The database file can't be written: check who owns it."],
  [/not a database|SQLITE_NOTADB/i, "This file is not a SQLite database: move it away or restore a backup."],
  [/malformed|SQLITE_CORRUPT/i, "The database file is damaged: restore a backup."],
  [/disk is full|SQLITE_FULL/i, "The disk is full: make room for the database."],
  [/locked|busy/i, "Another program holds the database: end it and start again."],
];

/** What the operator reads when Postgres can't be used; other errors come back as they are. */
export function explainPostgresError(error: unknown, url: string): unknown {
  if (error instanceof AppError) return error;
  const advice = POSTGRES[codeOf(error) ?? ""];
  if (advice) return new AppError("unavailable", `${advice} (${place(url)})`, { cause: error });
  if (!(error instanceof Error) || !/timeout|terminated|SSL/i.test(error.message)) return error;
  return new AppError("unavailable", `The database does not answer: ${error.message} (${place(url)})`, {
    cause: error,
  });
}

const UNREACHABLE = "The database can't be reached: check DATABASE_URL and that the server runs.";
const REFUSED = "The database refuses the user name or password in DATABASE_URL.";
const POSTGRES: Readonly<Record<string, string>> = {
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  "28000": REFUSED,
  "28P01": REFUSED,
  "3D000": "The server has no such database: create it, or correct DATABASE_URL.",
  "42501": "The user in DATABASE_URL may not create tables there.",
  "53300": "The database server has no connection left.",
  "57P03": "The database is starting or stopping: try again in a moment.",
};

/** The code that Postgres or the system gave to an error or to what caused it. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}

/** Never the whole address: it has the password in it. */
function place(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}

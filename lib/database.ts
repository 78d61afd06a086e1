import { openDb } from "@/db/connect";
import type { Db } from "@/db/db";
import { readEnv } from "@/lib/env";

const KEY = Symbol.for("copydesk.database");
type Holder = typeof globalThis & { [KEY]?: Db };

/**
 * The one database handle of this process.
 *
 * It hangs on the global object because the framework loads this module once per
 * bundle, and two SQLite write queues in one process would wait for each other.
 */
export function database(): Db {
  const holder = globalThis as Holder;
  holder[KEY] ??= openDb(readEnv());
  return holder[KEY];
}

export type { Db } from "@/db/db";

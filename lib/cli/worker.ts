import { once } from "node:events";
import { openDb } from "@/db/connect";
import { readEnv } from "@/lib/env";
import { startWorker } from "@/lib/jobs/start-worker";

/** What the work in hand may take to come to its next checkpoint, in milliseconds. */
const GRACE_MS = 8_000;
/** What a thread may take to end. */
const LINGER_MS = 2_000;

/** `copydesk worker`: run jobs until the operator, or the server that started it, ends the process. */
export async function worker(): Promise<number> {
  const db = openDb(readEnv());
  const running = startWorker(db);
  // A server that dies sends no signal; what tells is that the channel to it breaks.
  const isOfServer = process.channel !== undefined;
  if (!isOfServer) console.error("Copydesk worker: waiting for jobs. Press Ctrl+C to end.");
  const ends = [once(process, "SIGINT"), once(process, "SIGTERM")];
  await Promise.race(isOfServer ? [...ends, once(process, "disconnect")] : ends);
  // Reading may go on for minutes without a checkpoint. Any instant is good to end at: another worker goes on.
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  await running.stop();
  await db.close();
  if (process.connected) process.disconnect();
  // All is stored and closed: a thread that does not end must not keep the process.
  setTimeout(() => process.exit(0), LINGER_MS).unref();
  return 0;
}

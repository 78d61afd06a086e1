import { once } from "node:events";
import { openDb } from "@/db/connect";
import { readEnv } from "@/lib/env";
import { startWorker } from "@/lib/jobs/start-worker";

/** `copydesk worker`: run jobs until the operator ends the process. */
export async function worker(): Promise<number> {
  const db = openDb(readEnv());
  const running = startWorker(db);
  console.error("Copydesk worker: waiting for jobs. Press Ctrl+C to end.");
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await running.stop();
  await db.close();
  return 0;
}

// A worker in a process of its own that tests can kill: it begins when it is told to on standard input.
import { once } from "node:events";
import { openDb } from "@/db/connect";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { readEnv } from "@/lib/env";
import { runWorker } from "@/lib/jobs/worker";

const db = openDb(readEnv());
const handler = importBatchHandler({ chunk: 5, holdMs: 300 });
console.log("ready");
await once(process.stdin, "data");
runWorker(db, { handlers: [handler], leaseMs: 300, pollMs: 20 });

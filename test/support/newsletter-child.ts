// A worker in a process of its own that sends an issue to a sink, for tests to kill.
import { once } from "node:events";
import { openDb } from "@/db/connect";
import { issueHandler } from "@/lib/desk/newsletters/issue-handler";
import { readEnv } from "@/lib/env";
import { runWorker } from "@/lib/jobs/worker";

const env = readEnv();
const db = openDb(env);
console.log("ready");
await once(process.stdin, "data");
runWorker(db, { handlers: [issueHandler({ pauseMs: 0, batch: 4 })], leaseMs: 300, pollMs: 20 });

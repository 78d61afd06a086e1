// A worker in a process of its own that tests can kill: it begins when it is told to on standard input.
import { once } from "node:events";
import { openDb } from "@/db/connect";
import { recleanHandler } from "@/lib/desk/cleaning/reclean-handler";
import { fetchFeedHandler } from "@/lib/desk/feeds/fetch-feed";
import { finishHere } from "@/lib/desk/import/finisher";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { threadFinisher } from "@/lib/desk/import/thread-finisher";
import { undoBatchHandler } from "@/lib/desk/undo/undo-handler";
import { readEnv } from "@/lib/env";
import { runWorker } from "@/lib/jobs/worker";

/** Whether items are finished in a thread, and the host from which feeds may be fetched. */
const [threads, host] = process.argv.slice(2);
const db = openDb(readEnv());
const openFinisher = threads === "threads" ? threadFinisher() : finishHere;
const fetching = { agent: "Copydesk/0.1", allow: [host ?? ""], maxBytes: 1_000_000, timeoutMs: 60_000 };
console.log("ready");
await once(process.stdin, "data");
const handlers = [
  importBatchHandler({ chunk: 5, holdMs: 300, openFinisher }),
  recleanHandler(1),
  undoBatchHandler(1),
  fetchFeedHandler({ fetching }),
];
runWorker(db, { handlers, leaseMs: 300, pollMs: 20 });

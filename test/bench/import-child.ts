// Import one file into a new SQLite database, as the worker of a server does, and print the figures as one line of JSON.
import { createReadStream, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDb, openDb } from "@/db/connect";
import { getBatch } from "@/db/queries/batches";
import { users } from "@/db/schema/people";
import { receiveDump } from "@/lib/desk/receive-dump";
import { readEnv } from "@/lib/env";
import { startWorker } from "@/lib/jobs/start-worker";
import { openStorage } from "@/lib/media/storage";

const path = process.argv[2] ?? "";
const folder = mkdtempSync(join(tmpdir(), "copydesk-bench-"));
process.env.COPYDESK_DATA = folder;
const env = readEnv();
await migrateDb(env);
const db = openDb(env);
const now = new Date();
const person = {
  name: "Bench",
  email: "bench@example.org",
  role: "editor",
  passwordHash: "-",
  createdAt: now,
} as const;
const [user] = await db.insert(users).values(person).returning();
const { size } = statSync(path);
const { id } = await receiveDump(
  db,
  { id: user?.id ?? 0, name: "Bench", role: "editor" },
  {
    fileName: "feed.xml",
    stream: createReadStream(path),
    announced: size,
    limit: size,
    storage: openStorage(folder),
    now,
  },
);

const from = performance.now();
const spent = process.cpuUsage();
const worker = startWorker(db);
const ended = async () => {
  const batch = await getBatch(db, id);
  return batch?.status === "uploaded" || batch?.status === "running" ? null : batch;
};
let batch = await ended();
for (; !batch; batch = await ended()) await new Promise((done) => setTimeout(done, 200));
const seconds = (performance.now() - from) / 1_000;
const cpu = process.cpuUsage(spent);
await worker.stop();
await db.close();
const stored = readdirSync(folder).filter((name) => /\.(?:db|sqlite)/.test(name));
console.log(
  JSON.stringify({
    ...{ status: batch.status, failure: batch.failure, items: batch.counters.stored, seconds },
    cpuSeconds: (cpu.user + cpu.system) / 1_000_000,
    megabytes: size / 1_000_000,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1_000),
    databaseMb: Math.round(
      stored.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1_000_000,
    ),
  }),
);
rmSync(folder, { recursive: true });
process.exit(0);

// What readers get, how fast and in how much memory, beside a bare server of Node in the same run.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request as openRequest } from "node:http";
import { loadavg } from "node:os";
import { join } from "node:path";
import { migrateDb, openDb } from "@/db/connect";
import { buildIfStale } from "@/lib/server/build";
import { fillSite } from "./fill-site";
import { DATED_AFTER_MS, type Load, percentile, putLoad } from "./load";
import { cpuSeconds, memoryMb, type Running, startBare, startBuilt } from "./processes";

const FOLDER = "test/.output/bench/serve";
const ARTICLES = 1_000;
const ROUNDS = 5;
const CONNECTIONS = 50;
const AT_ONCE = 8;
/** Pages whose processor time is read together. */
const BATCH = 50;
/** So many batches go by before the engine has compiled what is run often. */
const WARMED_BY = 6;

interface Options {
  readonly seconds: number;
  /** Different pages that are asked for before memory is read. */
  readonly pages: number;
}

/** Measure and print the figures of the public section. */
export async function benchServe({ seconds, pages }: Options): Promise<void> {
  await buildIfStale(process.cwd(), console.log);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const slugs = await fill();
  const paths = { home: "/", article: `/articles/${slugs[slugs.length >> 1]}` };
  const server = await startBuilt(FOLDER, "off");
  const start = memoryMb(server);
  try {
    await weigh(server, paths);
    await compareCached(server, paths, seconds);
    await timeUncached(server, slugs);
    await fillMemory(server, pages);
    console.table([
      {
        "MB at start": start.now,
        [`MB after ${pages} pages`]: memoryMb(server).now,
        "MB at most": memoryMb(server).peak,
      },
    ]);
  } finally {
    await server.stop();
  }
  console.log(
    `Load of the machine at the end: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(", ")}`,
  );
}

async function fill(): Promise<string[]> {
  const target = { databaseUrl: null, dataFolder: join(process.cwd(), FOLDER) };
  await migrateDb(target);
  const db = openDb(target);
  const slugs = await fillSite(db, ARTICLES, new Date());
  await db.close();
  return slugs;
}

interface Got {
  readonly status: number;
  readonly bytes: number;
  readonly body: Buffer;
}

/** Every byte that comes over the wire counts, those of the headers too. */
function get(
  { port }: Running,
  path: string,
  headers: Record<string, string> = {},
  agent: Agent | false = false,
): Promise<Got> {
  return new Promise((done, fail) => {
    openRequest({ host: "127.0.0.1", port, path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      // A connection that is kept has left the answer when it ends.
      const { socket } = response;
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({
          status: response.statusCode ?? 0,
          bytes: socket.bytesRead,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", fail)
      .end();
  });
}

async function weigh(server: Running, paths: Readonly<Record<string, string>>): Promise<void> {
  const rows = [];
  for (const [page, path] of Object.entries(paths)) {
    const [plain, br, gzip] = [
      (await get(server, path)).body.toString(),
      await get(server, path, { "accept-encoding": "br" }),
      await get(server, path, { "accept-encoding": "gzip" }),
    ];
    rows.push({
      page,
      "wire br": br.bytes,
      "wire gzip": gzip.bytes,
      "plain HTML": plain.length,
      scripts: plain.match(/<script(?! type="application\/ld\+json")/g)?.length ?? 0,
      "style sheets to fetch": plain.match(/rel="stylesheet"/g)?.length ?? 0,
    });
  }
  console.table(rows);
}

async function compareCached(
  server: Running,
  paths: Readonly<Record<string, string>>,
  seconds: number,
): Promise<void> {
  const rows = [];
  await new Promise((done) => setTimeout(done, DATED_AFTER_MS));
  for (const [page, path] of Object.entries(paths)) {
    const file = join(FOLDER, `${page}.br`);
    writeFileSync(file, (await get(server, path, { "accept-encoding": "br" })).body);
    const bare = await startBare(file);
    const [ours, theirs] = await takeTurns([server, bare], path, seconds);
    await bare.stop();
    if (!ours || !theirs) throw new Error("A round is missing.");
    rows.push({ page, server: "bare node:http", ...figures(theirs), "of bare": 1 });
    rows.push({
      page,
      server: "Copydesk",
      ...figures(ours),
      "of bare": round(ours.perSecond / theirs.perSecond, 2),
    });
  }
  console.table(rows);
}

interface Round {
  readonly load: Load;
  readonly perSecond: number;
  readonly cpuMs: number;
}

/** The best of some rounds of each, in turn: whatever else the machine does can only take away. */
async function takeTurns(servers: readonly Running[], path: string, seconds: number): Promise<Round[]> {
  const best: Round[] = [];
  for (const { port } of servers) await putLoad({ port, path, connections: CONNECTIONS, seconds: 1 });
  for (let turn = 0; turn < ROUNDS * servers.length; turn += 1) {
    const place = turn % servers.length;
    const server = servers[place];
    if (!server) continue;
    const before = cpuSeconds(server);
    const load = await putLoad({ port: server.port, path, connections: CONNECTIONS, seconds });
    const cpuMs = ((cpuSeconds(server) - before) * 1_000) / load.requests;
    const round = { load, cpuMs, perSecond: load.requests / load.seconds };
    if (round.perSecond > (best[place]?.perSecond ?? 0)) best[place] = round;
  }
  return best;
}

const figures = ({ load, perSecond, cpuMs }: Round) => ({
  "requests/s": Math.round(perSecond),
  "CPU ms": round(cpuMs, 4),
  "p50 ms": round(percentile(load, 0.5), 1),
  "p99 ms": round(percentile(load, 0.99), 1),
});

/** Each article for the first time; the front page for somebody who is signed in, whom the cache does not answer. */
async function timeUncached(server: Running, slugs: readonly string[]): Promise<void> {
  const paths = slugs.map((slug) => `/articles/${slug}`);
  const session = { "accept-encoding": "br", cookie: "copydesk.session=bench" };
  const rows = [];
  for (const [page, pages, headers] of [
    ["article, uncached", paths, { "accept-encoding": "br" }],
    ["home, uncached", paths.map(() => "/"), session],
  ] as const) {
    const cpuMs: number[] = [];
    for (let at = 0; at + BATCH <= pages.length; at += BATCH)
      cpuMs.push(await cpuPerRequest(server, pages.slice(at, at + BATCH), headers));
    const [least = 0, ...more] = cpuMs.slice(WARMED_BY).sort((a, b) => a - b);
    const median = more[more.length >> 1] ?? least;
    rows.push({
      page,
      "CPU ms, first": round(cpuMs[0] ?? 0, 2),
      least: round(least, 2),
      median: round(median, 2),
    });
  }
  console.table(rows);
}

async function cpuPerRequest(
  server: Running,
  paths: readonly string[],
  headers: Record<string, string>,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const before = cpuSeconds(server);
  for (const path of paths) {
    const { status } = await get(server, path, headers, agent);
    if (status !== 200) throw new Error(`${path}: ${status}`);
  }
  const after = cpuSeconds(server);
  agent.destroy();
  return ((after - before) * 1_000) / paths.length;
}

async function fillMemory(server: Running, pages: number): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let n = next++; n < pages; n = next++)
      await get(server, `/search?q=harbour+${n}`, { "accept-encoding": "br" });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

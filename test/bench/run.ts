// `npm run bench`: how fast dumps are read, finished and stored, and in how much memory, beside what others use.
//   --mb 80      size of the feeds            --huge        the feeds with 1 GB as well
//   --text-mb 4  size of the text shapes      --only rss    some formats only; `import`, `live` and `peers` are names too
// `npm run bench -- serve`: what readers get, how fast and in how much memory.
//   --seconds 4  for each round of load       --pages 100000   different pages before memory is read
// `npm run bench -- archive`: what pages cost over a big archive, uncached, on both engines.
//   --articles 100000
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { FORMAT_NAMES } from "@/lib/domain/ingest";
import { FEED_WRITERS } from "../support/generate-feed";
import { benchArchive } from "./archive/bench-archive";
import { benchLighthouse } from "./lighthouse/bench-lighthouse";
import { importLive } from "./live";
import { benchServe } from "./serve/bench-serve";
import { writeDump } from "./write-dump";

const OUT = "test/.output/bench/bin";
const CHILDREN = ["test/bench/read-child.ts", "test/bench/peer-child.ts", "test/bench/import-child.ts"];
const THREADS = ["lib/desk/import/finish-thread.ts", "lib/desk/import/extract-thread.ts"];
const HUGE_MB = 1_000;
/** As the server starts its worker: see lib/cli/worker-process.ts. */
const LEAN = [
  ...["--heap-growing-percent=30", "--max-semi-space-size=8"],
  ...["--no-parallel-scavenge", "--no-allocation-site-pretenuring"],
];
const LEAN_ENV = { MALLOC_ARENA_MAX: "1", MALLOC_TRIM_THRESHOLD_: "131072" };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "4" },
    pages: { type: "string", default: "100000" },
    articles: { type: "string", default: "100000" },
    mb: { type: "string", default: "80" },
    "text-mb": { type: "string", default: "4" },
    huge: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
  },
});
const isWanted = (name: string) => values.only?.includes(name) ?? true;

/** What runs in production is JavaScript that was built: so is what is measured. */
async function bundle(): Promise<void> {
  await build({
    ...{ entryPoints: [...CHILDREN, ...THREADS], outdir: OUT, entryNames: "[name]", bundle: true },
    ...{ splitting: true, format: "esm", platform: "node", target: "node20", packages: "external" },
    ...{ outExtension: { ".js": ".mjs" }, logLevel: "error" },
  });
  cpSync("db/migrations", `${OUT}/migrations`, { recursive: true });
}

/** Each in a process of its own, so that the peak of memory is its own. */
function run<T>(child: string, args: readonly string[]): T {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...LEAN, `${OUT}/${child}.mjs`, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...LEAN_ENV },
  });
  if (status !== 0) throw new Error(`${child} ${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

interface Read {
  readonly format: string;
  readonly megabytes: number;
  readonly items: number;
  readonly secondsToRead: number;
  readonly readPeakMb: number;
  readonly finishedPerSecond: number;
}

function readRow(format: string, megabytes: number, saxesMbPerSecond: number | null) {
  const path = writeDump(format, megabytes * 1_000_000);
  if (!path) return null;
  const figures = run<Read>("read-child", [path, format]);
  const speed = figures.megabytes / figures.secondsToRead;
  return {
    format,
    MB: Math.round(figures.megabytes),
    items: figures.items,
    "read MB/s": Number(speed.toFixed(1)),
    "of bare saxes": saxesMbPerSecond === null ? "" : Number((speed / saxesMbPerSecond).toFixed(2)),
    "cleaned, identified, tagged /s": Math.round(figures.finishedPerSecond),
    "peak MB": figures.readPeakMb,
  };
}

interface Peer {
  readonly items: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly peakMb: number;
}

function peerRow(peer: string, size: number) {
  const path = writeDump("rss", size * 1_000_000) ?? "";
  try {
    const { items, seconds, megabytes, peakMb } = run<Peer>("peer-child", [path, peer]);
    return { peer, MB: size, items, "MB/s": Number((megabytes / seconds).toFixed(1)), "peak MB": peakMb };
  } catch {
    return { peer, MB: size, items: "fails" };
  }
}

interface Import extends Peer {
  readonly status: string;
  readonly failure: string | null;
  readonly databaseMb: number;
  readonly cpuSeconds: number;
}

function importRow(megabytes: number) {
  const path = writeDump("rss", megabytes * 1_000_000) ?? "";
  const figures = run<Import>("import-child", [path]);
  if (figures.status !== "done") throw new Error(`The import ended as ${figures.status}: ${figures.failure}`);
  return {
    "RSS MB": Math.round(figures.megabytes),
    items: figures.items,
    seconds: Number(figures.seconds.toFixed(1)),
    "items/s": Math.round(figures.items / figures.seconds),
    "items per CPU second": Math.round(figures.items / figures.cpuSeconds),
    "peak MB": figures.peakMb,
    "database MB": figures.databaseMb,
  };
}

/** The same with a whole server: what its pages wait for, and what its worker takes. */
async function liveRow(megabytes: number) {
  const path = writeDump("rss", megabytes * 1_000_000) ?? "";
  const { items, seconds, cpuSeconds, pagesMeanwhile, pagesAtRest, crowdP99, ...peaks } =
    await importLive(path);
  const [home, article, batch] = Object.keys(pagesMeanwhile).map(
    (page) => `${pagesMeanwhile[page]} (at rest ${pagesAtRest[page]})`,
  );
  return {
    ...{ "RSS MB": megabytes, items, "items/s": Math.round(items / seconds) },
    "items per CPU second": cpuSeconds === null ? "" : Math.round(items / cpuSeconds),
    ...{ "peak MB of the worker": peaks.workerPeakMb, "of the server": peaks.serverPeakMb },
    ...{ "p95 ms of the home page": home, "of an article": article, "of the batch": batch },
    "p99 ms of an article at 50 connections": Number(crowdP99.toFixed(1)),
  };
}

if (positionals.includes("serve")) {
  await benchServe({ seconds: Number(values.seconds), pages: Number(values.pages) });
  process.exit(0);
}
if (positionals.includes("archive")) {
  await benchArchive(Number(values.articles));
  process.exit(0);
}
if (positionals.includes("lighthouse")) {
  await benchLighthouse();
  process.exit(0);
}
await bundle();
const sizes = [Number(values.mb), ...(values.huge ? [HUGE_MB] : [])];
const peers = isWanted("peers")
  ? sizes.flatMap((size) => ["saxes", "feedsmith", "rss-parser"].map((peer) => peerRow(peer, size)))
  : [];
if (peers.length > 0) console.table(peers);
const saxes = peers[0]?.["MB/s"] ?? null;
const rows = FORMAT_NAMES.filter(isWanted).flatMap((format) => {
  const isFeed = format in FEED_WRITERS;
  const isXml = ["rss", "atom", "wxr"].includes(format);
  return (isFeed ? sizes : [Number(values["text-mb"])])
    .map((megabytes) => readRow(format, megabytes, isXml ? saxes : null))
    .filter((row) => row !== null);
});
if (rows.length > 0) console.table(rows);
if (isWanted("import")) console.table(sizes.map(importRow));
if (isWanted("live")) console.log(await liveRow(Number(values.mb)));

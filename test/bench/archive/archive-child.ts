// The read models of public pages over a big archive, uncached, on the engine that the environment names.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { migrateDb, openDb } from "@/db/connect";
import type { Db } from "@/db/db";
import { readArchive, readArchiveMonth } from "@/lib/site/archive-pages";
import { readArticlePage } from "@/lib/site/article-page";
import { readFeed } from "@/lib/site/feeds/read-feed";
import { readSiteFrame } from "@/lib/site/frame";
import { readHomePage } from "@/lib/site/home-page";
import { readSearchPage } from "@/lib/site/search-page";
import { readSearchRequest } from "@/lib/site/search-request";
import { readTopicPage } from "@/lib/site/topic-page";
import { readSitemap } from "@/test/support/read-sitemap";
import { fillArchive, wordAt } from "./fill-archive";

const NOW = new Date("2026-03-01T12:00:00Z");
const ORIGIN = "https://news.example.org";
const RUNS = 40;
/** The clock of /proc. */
const TICKS_PER_SECOND = 100;

const [folder = "", count = "100000"] = process.argv.slice(2);
const databaseUrl = process.env.DATABASE_URL || null;
const search = (db: Db, q: string, more: Record<string, string> = {}) =>
  readSearchPage(db, { q, ...more }, NOW);
const common = wordAt(0);
const usual = wordAt(150);
const rare = wordAt(9_000);

const PAGES: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  frame: (db) => readSiteFrame(db, NOW),
  home: (db) => readHomePage(db, NOW),
  article: (db) => readArticlePage(db, "story-777", NOW),
  "busiest topic": (db) => readTopicPage(db, "tag-1", { page: 1, now: NOW }),
  "busiest topic, page 400": (db) => readTopicPage(db, "tag-1", { page: 400, now: NOW }),
  "rare topic": (db) => readTopicPage(db, "tag-3000", { page: 1, now: NOW }),
  archive: (db) => readArchive(db, NOW),
  month: (db) => readArchiveMonth(db, "2024-05", { page: 1, now: NOW }),
  "search: a word of most articles": (db) => search(db, common),
  "search: a word of some": (db) => search(db, usual),
  "search: a word of few": (db) => search(db, rare),
  "search: two common words": (db) => search(db, `${common} ${wordAt(3)} `),
  "search: the beginning of many words": (db) => search(db, common.slice(0, 3)),
  "search: common, oldest first": (db) => search(db, common, { sort: "oldest" }),
  "search: common in one year": (db) => search(db, common, { year: "2017" }),
  "search: common with a rare tag": (db) => search(db, common, { tag: "tag-900" }),
  "search: common with tag, language, source": (db) =>
    search(db, common, { tag: "tag-1", lang: "de", source: "Source 3" }),
  "facet: a tag alone": (db) => search(db, "", { tag: "tag-2" }),
  "facet: a language alone": (db) => search(db, "", { lang: "ar" }),
  "facet: a source and a year": (db) => search(db, "", { source: "Source 40", year: "2020" }),
  "search: mistyped": (db) => search(db, `${wordAt(4_000)}x`),
  "feed of the site": (db) => readFeed(db, { now: NOW, origin: ORIGIN, file: "feed.xml" }),
  "feed of a topic": (db) => readFeed(db, { now: NOW, origin: ORIGIN, file: "feed.xml", term: "tag-1" }),
  "feed of a search": (db) =>
    readFeed(db, { now: NOW, origin: ORIGIN, file: "feed.xml", search: readSearchRequest({ q: usual }) }),
  "sitemap, entrance": (db) => readSitemap(db, { now: NOW, origin: ORIGIN, part: null }),
  "sitemap, last page": (db) => readSitemap(db, { now: NOW, origin: ORIGIN, part: "40" }),
};

/** Milliseconds of the processor: of this process, and of the Postgres server's. */
async function readCpu(client: pg.Client | null): Promise<number> {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1_000;
  if (!client) return own;
  const { rows } = await client.query("select pid, pg_backend_pid() as own from pg_stat_activity");
  const [server = 0] = readStat(rows[0].own);
  const processes = rows.map(({ pid }) => readStat(pid).slice(1, 3));
  // What its processes used that have ended; read last, since one may end in between.
  const ticks = [...processes, readStat(server).slice(1)].flat().reduce((sum, one) => sum + one, 0);
  return own + (ticks * 1_000) / TICKS_PER_SECOND;
}

/** The parent of a process, and the ticks that it has used, with its ended children's; nothing where it has gone. */
function readStat(pid: number): number[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
  } catch {
    return [];
  }
}

async function measure(db: Db, page: string, client: pg.Client | null) {
  const read = PAGES[page];
  if (!read) throw new Error(`There is no page called ${page}.`);
  for (let run = 0; run < 2; run += 1) await read(db);
  const walls: number[] = [];
  const before = await readCpu(client);
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await read(db);
    walls.push(performance.now() - start);
  }
  const cpu = (await readCpu(client)) - before;
  const sorted = walls.toSorted((a, b) => a - b);
  return {
    page,
    "CPU ms": Number((cpu / RUNS).toFixed(1)),
    "median ms": Number((sorted[RUNS >> 1] ?? 0).toFixed(1)),
    "p95 ms": Number((sorted[Math.ceil(RUNS * 0.95) - 1] ?? 0).toFixed(1)),
  };
}

const place = { databaseUrl, dataFolder: folder };
if (process.argv.includes("--fill")) await migrateDb(place);
const db = openDb(place);
const client = databaseUrl ? new pg.Client({ connectionString: databaseUrl }) : null;
await client?.connect();
if (process.argv.includes("--fill")) {
  const start = performance.now();
  await fillArchive(db, Number(count), NOW);
  await client?.query("vacuum analyze");
  console.error(`${join(folder)}: filled in ${Math.round((performance.now() - start) / 1_000)} s`);
}
const only = process.argv.find((one) => one.startsWith("--only="))?.slice("--only=".length) ?? "";
const rows = [];
for (const page of Object.keys(PAGES).filter((name) => name.includes(only)))
  rows.push(await measure(db, page, client));
console.log(JSON.stringify(rows));
await client?.end();
await db.close();

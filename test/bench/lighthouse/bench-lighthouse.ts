// What Lighthouse says of the public section on a phone. It is fetched for this alone: with all that it brings along
// (200 packages, 185 MB) it would weigh on every installation.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { migrateDb, openDb } from "@/db/connect";
import { buildIfStale } from "@/lib/server/build";
import { findBrowser } from "@/test/support/browser";
import { actAs } from "@/test/support/people";
import { fillReaderSite } from "@/test/support/reader-site/fill-reader-site";
import { startBuilt } from "../serve/processes";

/** The last one that runs on Node 20. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const FOLDER = "test/.output/bench/lighthouse";
const CLASSES = ["performance", "accessibility", "best-practices", "seo"] as const;
const PAGES = {
  home: "/",
  article: "/articles/quay-opens",
  topic: "/topics/storm",
  search: "/search",
  found: "/search?q=quay",
};

interface Audit {
  readonly id: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

/** Measure and print the four classes of each page, with what keeps one from 100. */
export async function benchLighthouse(): Promise<void> {
  await buildIfStale(process.cwd(), console.log);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await fill();
  const browser = await findBrowser();
  const server = await startBuilt(FOLDER, "off");
  try {
    const rows: Record<string, unknown>[] = [];
    for (const [page, path] of Object.entries(PAGES)) {
      const url = `http://127.0.0.1:${server.port}${path}`;
      // A page that nobody has read yet is measured as others are: from the cache.
      await (await fetch(url)).arrayBuffer();
      rows.push({ page, ...rowOf(await judge(url, browser)) });
    }
    console.table(rows);
  } finally {
    await server.stop();
  }
}

async function fill(): Promise<void> {
  const dataFolder = join(process.cwd(), FOLDER);
  const target = { databaseUrl: null, dataFolder };
  await migrateDb(target);
  const db = openDb(target);
  await fillReaderSite(db, dataFolder, await actAs(db, "administrator"));
  await db.close();
}

function rowOf({ categories, audits }: Report): Record<string, unknown> {
  const points = CLASSES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]);
  const lost = CLASSES.filter((name) => (categories[name]?.score ?? 0) < 1)
    .flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ""}`.trim());
  return { ...Object.fromEntries(points), "what is missing": lost.join(", ") };
}

/** Its settings are its own: a slow phone on a slow line. */
async function judge(url: string, { executablePath, args }: Awaited<ReturnType<typeof findBrowser>>) {
  const flags = ["--headless", "--no-sandbox", ...args].join(" ");
  const options = [
    "--output=json",
    "--quiet",
    `--only-categories=${CLASSES.join()}`,
    `--chrome-flags=${flags}`,
  ];
  const env = { ...process.env, CHROME_PATH: executablePath };
  const asked = ["exec", "--yes", `--package=${LIGHTHOUSE}`, "--", "lighthouse", url, ...options];
  const child = spawn("npm", asked, { env, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk) => (text += String(chunk)));
  const code = await new Promise((done) => child.on("close", done));
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${url}.`);
  return JSON.parse(text) as Report;
}

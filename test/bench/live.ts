import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDb } from "@/db/connect";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { receiveDump } from "@/lib/desk/receive-dump";
import { openStorage } from "@/lib/media/storage";
import { startDesk } from "../support/desk-process";
import { insertArticle } from "../support/factories";
import { insertMember, PASSWORD } from "../support/people";
import { DATED_AFTER_MS, percentile, putLoad } from "./serve/load";

const BETWEEN_PAGES_MS = 100;
const READS_AT_REST = 20;
const TICKS_PER_SECOND = 100;
/** Readers who ask for a page that is kept, each again as soon as it has come. */
const CROWD = { connections: 50, seconds: 10 };

/** Milliseconds that 95 of 100 requests took at most, by the page. */
type Waits = Readonly<Record<string, number>>;

interface Live {
  readonly items: number;
  readonly seconds: number;
  /** Of the worker's process; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  readonly workerPeakMb: number | null;
  readonly serverPeakMb: number | null;
  readonly pagesMeanwhile: Waits;
  /** Once nothing is imported any more. */
  readonly pagesAtRest: Waits;
  /** Milliseconds that 99 of 100 of a crowd waited at most for an article, while the import ran. */
  readonly crowdP99: number;
}

/** Import a file with a server that was started as an operator starts it, and read its pages all the while. */
export async function importLive(path: string): Promise<Live> {
  const dataFolder = mkdtempSync(join(tmpdir(), "copydesk-live-"));
  const server = await startDesk({ env: { COPYDESK_DATA: dataFolder, DATABASE_URL: "" } });
  const db = openDb({ databaseUrl: null, dataFolder });
  try {
    return await importAndRead(db, server.url, { path, dataFolder });
  } finally {
    await db.close();
    await server.stop();
    rmSync(dataFolder, { recursive: true });
  }
}

async function importAndRead(
  db: Db,
  url: string,
  { path, dataFolder }: { readonly path: string; readonly dataFolder: string },
): Promise<Live> {
  const { id: userId, name, email } = await insertMember(db, "administrator");
  const article = await insertArticle(db);
  const cookie = await signIn(url, email);
  const pages = new Pages(url, cookie);
  const size = statSync(path).size;
  const actor = { id: userId, name, role: "administrator" as const };
  const { id } = await receiveDump(db, actor, {
    ...{ fileName: "feed.xml", stream: createReadStream(path), announced: size, limit: size },
    ...{ storage: openStorage(dataFolder), now: new Date() },
  });
  const from = performance.now();
  const paths = ["/", `/articles/${article.slug}`, `/admin/batches/${id}`];
  let batch = await getBatch(db, id);
  let usage: Usage | null = null;
  // The first requests of a page load its code: they are no one's wait twice.
  await pages.read(paths, 3);
  pages.take();
  // Whoever is signed in has a page of their own: this one is made for everybody else.
  await (await fetch(`${url}${paths[1]}`)).arrayBuffer();
  await new Promise((done) => setTimeout(done, DATED_AFTER_MS));
  const crowd = await putLoad({ port: Number(new URL(url).port), path: paths[1] ?? "/", ...CROWD });
  batch = await getBatch(db, id);
  if (batch?.status !== "running")
    throw new Error("The import was over before the crowd was: take a larger file.");
  while (batch?.status === "uploaded" || batch?.status === "running") {
    await pages.read(paths, 1);
    usage = usageOf(/copydesk\.mjs worker/, dataFolder) ?? usage;
    batch = await getBatch(db, id);
  }
  const seconds = (performance.now() - from) / 1_000;
  const pagesMeanwhile = pages.take();
  await pages.read(paths, READS_AT_REST);
  if (batch?.status !== "done") throw new Error(`The import ended as ${batch?.status}: ${batch?.failure}`);
  return {
    ...{ items: batch.counters.stored, seconds, pagesMeanwhile, pagesAtRest: pages.take() },
    crowdP99: percentile(crowd, 0.99),
    ...{ cpuSeconds: usage?.cpuSeconds ?? null, workerPeakMb: usage?.peakMb ?? null },
    serverPeakMb: usageOf(/serve\.mjs/, dataFolder)?.peakMb ?? null,
  };
}

/** Reads pages one after the other, as a person would, and notes how long each took. */
class Pages {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #waits = new Map<string, number[]>();

  constructor(url: string, cookie: string) {
    this.#url = url;
    this.#headers = { Cookie: cookie };
  }

  async read(paths: readonly string[], times: number): Promise<void> {
    for (let time = 0; time < times; time++) for (const path of paths) await this.#readOne(path);
  }

  /** What was noted until now; from here on it begins anew. */
  take(): Waits {
    const entries = [...this.#waits].map(([path, waits]) => [path, p95(waits)] as const);
    this.#waits.clear();
    return Object.fromEntries(entries);
  }

  async #readOne(path: string): Promise<void> {
    const from = performance.now();
    const response = await fetch(this.#url + path, { headers: this.#headers, redirect: "manual" });
    await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
    this.#waits.set(path, [...(this.#waits.get(path) ?? []), performance.now() - from]);
    await new Promise((done) => setTimeout(done, BETWEEN_PAGES_MS));
  }
}

function p95(waits: readonly number[]): number {
  const sorted = [...waits].sort((one, other) => one - other);
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0);
}

async function signIn(url: string, email: string): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: url, Cookie: cookiesOf(csrf) },
    body: new URLSearchParams({ email, password: PASSWORD, csrfToken, callbackUrl: url }),
  });
  return cookiesOf(answer);
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

interface Usage {
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

/** What the process of this command on this data folder has used until now; null where the system does not tell. */
function usageOf(command: RegExp, dataFolder: string): Usage | null {
  for (const pid of processes()) {
    const read = (file: string) => readOrNull(`/proc/${pid}/${file}`);
    if (!command.test(read("cmdline")?.replaceAll("\0", " ") ?? "")) continue;
    if (!read("environ")?.includes(dataFolder)) continue;
    const peak = /^VmHWM:\s+(\d+)/m.exec(read("status") ?? "")?.[1];
    const times = read("stat")?.split(") ")[1]?.split(" ") ?? [];
    const ticks = Number(times[11]) + Number(times[12]);
    return { cpuSeconds: ticks / TICKS_PER_SECOND, peakMb: Math.round((Number(peak) * 1_024) / 1_000_000) };
  }
  return null;
}

function processes(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

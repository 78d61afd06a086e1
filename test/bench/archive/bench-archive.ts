// What the read models of public pages cost over a big archive, uncached, on both engines.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../support/postgres";

const FOLDER = "test/.output/bench/archive";

/** Fill an archive on each engine, measure its pages and print them. */
export async function benchArchive(articles: number): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  const postgres = await startPostgres();
  try {
    for (const [engine, url] of [
      ["sqlite", ""],
      ["postgres", postgres.url],
    ] as const) {
      const folder = join(FOLDER, engine);
      mkdirSync(folder, { recursive: true });
      const rows = JSON.parse(await run(folder, articles, url)) as object[];
      const load = loadavg()[0]?.toFixed(1);
      console.log(`\n${engine}, ${articles} articles, load of the machine ${load}`);
      console.table(rows);
    }
  } finally {
    await postgres.stop();
  }
}

/** Each in a process of its own: the engine is chosen when it starts. */
function run(folder: string, articles: number, databaseUrl: string): Promise<string> {
  const args = ["--import", "tsx", "test/bench/archive/archive-child.ts", folder, String(articles), "--fill"];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
  });
  return new Promise((done, fail) =>
    child.on("exit", (code) => (code === 0 ? done(output) : fail(new Error(`${folder}: exit ${code}`)))),
  );
}

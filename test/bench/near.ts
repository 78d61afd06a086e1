// `npx tsx test/bench/near.ts`: what it costs to find what a chunk of 200 items resembles, as the archive grows.
//   --items 1000000   size of the archive      --only sqlite   one engine only
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findPostgres } from "../support/postgres";

const { values } = parseArgs({
  options: { items: { type: "string", default: "1000000" }, only: { type: "string" } },
});
const child = fileURLToPath(new URL("./near-child.ts", import.meta.url));

function measure(engine: string, databaseUrl: string): void {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-near-"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", child, values.items], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: databaseUrl, COPYDESK_DATA: folder },
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stderr);
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, number>);
  console.log(engine);
  console.table(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 10) / 10])),
    ),
  );
}

if (values.only !== "postgres") measure("SQLite", "");
if (values.only !== "sqlite") {
  const server = await findPostgres();
  if (server) measure("Postgres", server.url);
  else console.log("Postgres: none here.");
  await server?.stop();
}

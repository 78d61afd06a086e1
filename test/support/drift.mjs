#!/usr/bin/env node
// Fail when the schema says something that the migrations do not, for either engine.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const DIALECTS = { sqlite: "sqlite", postgres: "postgresql" };
let drifted = false;

for (const [folder, dialect] of Object.entries(DIALECTS)) {
  const copy = mkdtempSync(join(tmpdir(), "copydesk-drift-"));
  cpSync(`db/migrations/${folder}`, copy, { recursive: true });
  const before = readdirSync(copy).length;
  const config = join(copy, "drizzle.config.json");
  const out = relative(process.cwd(), copy);
  writeFileSync(config, JSON.stringify({ dialect, schema: "./db/schema/*.ts", out }));
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["node_modules/drizzle-kit/bin.cjs", "generate", `--config=${relative(process.cwd(), config)}`],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        DATABASE_URL: folder === "postgres" ? "postgres://localhost/none" : "",
      },
    },
  );
  const added = readdirSync(copy).length - before - 1;
  const isSame = status === 0 && added === 0 && /No schema changes/.test(stdout);
  console.log(`${folder}: ${isSame ? "schema and migrations agree" : "DRIFT"}`);
  if (!isSame) console.error(stdout, stderr, "\nRun: npm run db:generate -- <name of the change>");
  drifted ||= !isSame;
  rmSync(copy, { recursive: true });
}
process.exit(drifted ? 1 : 0);

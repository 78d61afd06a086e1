#!/usr/bin/env node
// `npm run fuzz`: every property with another seed, tried as long as its seconds last.
//   npm run fuzz -- --seconds 60 --only unit,sqlite test/unit/ingest
//   npm run fuzz -- --seed 7              as that run began
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);
const { values, positionals } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    only: { type: "string", default: "unit" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  },
  allowPositionals: true,
});

const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((path) => join("test", path))
  .filter((path) => path.endsWith(".test.ts") && /from "fast-check"/.test(readFileSync(path, "utf8")))
  .filter((path) => positionals.length === 0 || positionals.some((part) => path.includes(part)));

console.log(`Seed ${values.seed}, ${values.seconds} s for each property of ${files.length} files`);
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    ...["run", "--config", "test/vitest.config.ts"],
    ...values.only.split(",").flatMap((project) => ["--project", project]),
    // A test may have several properties, and what breaks one is made smaller before it is told.
    `--testTimeout=${Number(values.seconds) * 20_000 + 60_000}`,
    ...files,
  ],
  {
    stdio: "inherit",
    env: { ...process.env, COPYDESK_FUZZ_SEED: values.seed, COPYDESK_FUZZ_SECONDS: values.seconds },
  },
);
console.log(`Seed ${values.seed}`);
process.exit(status ?? 1);

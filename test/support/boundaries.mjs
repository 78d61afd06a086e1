#!/usr/bin/env node
// Check the import walls; fails also when nothing was read, which a wrong parser would pass off as clean.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const folders = process.argv.slice(2);
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  [
    "--import",
    "./test/support/parse-tsx.mjs",
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
    ...(folders.length > 0
      ? folders
      : ["app", "components", "db", "lib"].filter((folder) => existsSync(folder))),
  ],
  { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
);
let summary;
try {
  summary = JSON.parse(stdout).summary;
} catch {
  console.error(`The import walls could not be checked (exit ${status}):\n${stderr}`);
  process.exit(1);
}
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
console.log(`${summary.totalCruised} modules read, ${summary.violations.length} violations`);
const least = folders.length > 0 ? 1 : 50;
if (summary.totalCruised < least) {
  console.error(`Only ${summary.totalCruised} modules were read: the parser does not understand the code.`);
  process.exit(1);
}
process.exit(summary.violations.length > 0 ? 1 : 0);

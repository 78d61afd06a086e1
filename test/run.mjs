#!/usr/bin/env node
// `npm test`: everything, from a fresh clone, with one summary at the end.
//   npm test -- --only unit,sqlite     some of: unit sqlite postgres e2e-sqlite e2e-postgres
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installMissing } from "../lib/cli/install.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** Fast and cheap first; the browser last, since it needs a build. */
const PHASES = [
  ["unit", "sqlite", "postgres"],
  ["e2e-sqlite", "e2e-postgres"],
];

process.chdir(root);
const { values } = parseArgs({ options: { only: { type: "string" } } });
const wanted = values.only?.split(",");
if (!installMissing()) process.exit(1);

const totals = { passed: 0, failed: 0, skipped: 0 };
/** What failed, a line each: told last, since it may stand thousands of lines above the totals. */
const failures = [];
let isBroken = false;
for (const phase of PHASES) {
  const projects = phase.filter((project) => !wanted || wanted.includes(project));
  if (projects.length > 0) runPhase(projects);
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.join("\n")}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(isBroken || totals.failed > 0 || totals.passed === 0 ? 1 : 0);

function runPhase(projects) {
  const report = join(root, "test/.output", `${projects[0]}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--config",
      "test/vitest.config.ts",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { stdio: "inherit" },
  );
  if (status !== 0) isBroken = true;
  if (!existsSync(report)) return;
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  failures.push(...testResults.flatMap(failuresOfFile));
  totals.passed += numPassedTests;
  totals.failed += numFailedTests;
  totals.skipped += numPendingTests;
}

/** Of one file in Vitest's report: `✗ file > test: first line of why`, also where the file as a whole couldn't run. */
function failuresOfFile({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0) return status === "failed" ? [`✗ ${file}: ${firstLine(message)}`] : [];
  return failed.map((test) => `✗ ${file} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

function firstLine(text) {
  return (text ?? "").split("\n", 1)[0].slice(0, 300);
}

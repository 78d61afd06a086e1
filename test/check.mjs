#!/usr/bin/env node
// `npm run check`: every gate, each with its time; goes on after a failure so that all are seen at once.
import { spawnSync } from "node:child_process";
import { installMissing } from "../lib/cli/install.mjs";

const GATES = [
  ["lint", ["node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "."]],
  ["types", ["node_modules/next/dist/bin/next", "typegen"], ["node_modules/typescript/bin/tsc", "--noEmit"]],
  ["import walls", ["test/support/boundaries.mjs"]],
  ["dead code", ["node_modules/knip/bin/knip.js", "--no-config-hints"]],
  ["schema drift", ["test/support/drift.mjs"]],
  ["licences", ["test/support/licences.mjs"]],
  ["style figures", ["test/support/figures.mjs"]],
];

if (!installMissing()) process.exit(1);
const failed = GATES.filter(([name, ...commands]) => !passes(name, commands)).map(([name]) => name);
console.log(
  `\nGates: ${GATES.length - failed.length} passed, ${failed.length} failed${failed.length ? `: ${failed.join(", ")}` : ""}`,
);
process.exit(failed.length > 0 ? 1 : 0);

function passes(name, commands) {
  const from = Date.now();
  for (const args of commands) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    });
    if (status === 0) continue;
    console.log(`✗ ${name}\n${stdout}${stderr}`);
    return false;
  }
  console.log(`✓ ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  return true;
}

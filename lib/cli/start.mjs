#!/usr/bin/env node
// `npm start`: from a fresh clone to a serving desk. Plain JavaScript without packages, because
// nothing may be installed yet. What needs packages is in serve.ts.
import { spawn } from "node:child_process";
import { installMissing } from "./install.mjs";

const OLDEST_NODE = [20, 20];

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(
    `Copydesk needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}. Install a newer one and start again.`,
  );
  process.exit(1);
}

if (!installMissing()) process.exit(1);

// A child of its own, so that the TypeScript loader is there before the first module is read.
const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/serve.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("close", (code) => process.exit(code ?? 0));

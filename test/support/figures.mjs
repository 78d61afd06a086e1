#!/usr/bin/env node
// Hold the style figures that no linter knows: file length, escapes from the checkers, left-overs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LONGEST_FILE = 250;
/** Tables of data, not code. */
const DATA = /^(lib\/ingest\/.*\/data\/|lib\/cli\/demo\/|db\/migrations\/)/;
const ESCAPES = /@ts-(ignore|expect-error|nocheck)|biome-ignore|(:|<|as)\s*any\b/;
const LEFT_OVERS = /\b(TODO|FIXME|XXX)\b/;

const problems = [];
let read = 0;
for (const folder of ["app", "components", "db", "lib", "test"]) {
  for (const entry of readdirSync(folder, { recursive: true })) {
    const file = join(folder, entry);
    if (!/\.(ts|tsx|mjs)$/.test(file) || file.startsWith("test/.output")) continue;
    read += 1;
    inspect(file, readFileSync(file, "utf8").split("\n"));
  }
}
console.log(`${read} files read, ${problems.length} problems`);
for (const problem of problems) console.error(`  ${problem}`);
process.exit(problems.length > 0 || read === 0 ? 1 : 0);

function inspect(file, lines) {
  const isCode = !file.startsWith("test/");
  if (isCode && !DATA.test(file) && lines.length - 1 > LONGEST_FILE) {
    problems.push(`${file}: ${lines.length - 1} lines (at most ${LONGEST_FILE})`);
  }
  if (file === "test/support/figures.mjs") return;
  lines.forEach((line, index) => {
    if (ESCAPES.test(line)) problems.push(`${file}:${index + 1}: escapes a checker`);
    if (LEFT_OVERS.test(line)) problems.push(`${file}:${index + 1}: left for later`);
    if (/\b(test|it|describe)\.(only|todo)\(/.test(line))
      problems.push(`${file}:${index + 1}: narrowed test`);
  });
}

#!/usr/bin/env node
// Hold the style figures that no linter knows: lengths, escapes from the checkers, left-overs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import swc from "@swc/core";

const LONGEST_FILE = 250;
const LONGEST_FUNCTION = 60;
/** Markup makes a component longer without making it harder to read. */
const LONGEST_COMPONENT = 100;
/** Tables of data, not code. */
const DATA = /^(lib\/ingest\/tags\/tables\/|lib\/cli\/demo\/|db\/migrations\/)/;
const ESCAPES = /@ts-(ignore|expect-error|nocheck)|biome-ignore|(:|<|\bas)\s*any\b/;
const LEFT_OVERS = /\b(TODO|FIXME|XXX)\b/;

const FUNCTION =
  /^((Arrow)?Function(Declaration|Expression)|(Class|Private)Method|MethodProperty|Constructor)$/;

const problems = [];
let read = 0;
for (const folder of ["app", "components", "db", "lib", "test"]) {
  for (const entry of readdirSync(folder, { recursive: true })) {
    const file = join(folder, entry);
    if (!/\.(ts|tsx|mjs)$/.test(file) || file.startsWith("test/.output")) continue;
    read += 1;
    const text = readFileSync(file, "utf8");
    inspect(file, text.split("\n"));
    if (!file.startsWith("test/")) inspectFunctions(file, text);
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

function inspectFunctions(file, text) {
  // Positions are in bytes and count on from file to file; the semicolon in front marks where this one begins.
  const source = `;${text.replace(/^#!/, "//")}`;
  const bytes = Buffer.from(source);
  const { body } = swc.parseSync(source, { syntax: "typescript", tsx: file.endsWith("x") });
  const origin = body[0].span.start;
  forEachFunction(body, "a function", (name, { start, end }) => {
    const lines = bytes.toString("utf8", start - origin, end - origin).split("\n").length;
    const most = file.endsWith("x") && /^[A-Z]/.test(name) ? LONGEST_COMPONENT : LONGEST_FUNCTION;
    if (lines > most) problems.push(`${file}: ${name} has ${lines} lines (at most ${most})`);
  });
}

/** Call `found` with the name and the place of each function below `node`, those without a name by where they stand. */
function forEachFunction(node, name, found) {
  if (Array.isArray(node)) {
    for (const part of node) forEachFunction(part, name, found);
    return;
  }
  if (node === null || typeof node !== "object") return;
  const own = node.identifier?.value ?? node.id?.value ?? node.key?.value ?? name;
  if (FUNCTION.test(node.type)) found(own, (node.function ?? node).span);
  for (const [key, part] of Object.entries(node)) if (key !== "span") forEachFunction(part, own, found);
}

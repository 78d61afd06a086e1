#!/usr/bin/env node
// Every package that ships with the product must have a licence from this list.
import { existsSync, readFileSync } from "node:fs";

const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);
/** Reviewed one by one, with the reason. */
const REVIEWED = [
  // Its licence file is the BSD 2-clause text; the package says only "BSD".
  /^node_modules\/duck$/,
  // libvips, linked dynamically by sharp and shipped unchanged: the LGPL allows that.
  /^node_modules\/@img\/sharp-(libvips-|win32-|wasm32)/,
  // Makes the style sheets, unchanged: the MPL asks for nothing but its own files.
  /^node_modules\/lightningcss(-|$)/,
];

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const refused = [];
let checked = 0;
for (const [path, entry] of Object.entries(packages)) {
  if (path === "" || entry.dev || entry.devOptional || REVIEWED.some((pattern) => pattern.test(path)))
    continue;
  checked += 1;
  const licence = entry.license ?? installedLicence(path);
  if (!isAllowed(licence))
    refused.push(`${path.replace(/.*node_modules\//, "")}: ${licence ?? "no licence given"}`);
}
console.log(`${checked} production packages, ${refused.length} with a licence that is not on the list`);
for (const line of refused) console.error(`  ${line}`);
process.exit(refused.length > 0 || checked === 0 ? 1 : 0);

function installedLicence(path) {
  const file = `${path}/package.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).license : undefined;
}

/** Understands `A`, `(A OR B)` and `A AND B`. */
function isAllowed(expression) {
  if (typeof expression !== "string") return false;
  const bare = expression.replace(/[()]/g, "");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isAllowed);
  return bare.split(" AND ").every((licence) => ALLOWED.has(licence.trim()));
}

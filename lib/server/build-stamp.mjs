// Whether the app is built from these very sources. Plain JavaScript without packages: `npm start` asks before it loads any.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where the programs and the style sheets of public pages are built. */
export const BUILT = ".next/copydesk";

/** Everything that the build reads. */
const INPUTS = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "next.config.ts",
  "package.json",
  "tsconfig.json",
];

const STAMP = ".next/copydesk-build";

export function fingerprint(root) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const input of INPUTS) {
    for (const file of filesUnder(join(root, input))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

export function isBuilt(root, wanted = fingerprint(root)) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

export const stampFile = (root) => join(root, STAMP);

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

// Install packages where they are missing or older than the lockfile. Plain JavaScript without packages.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that everything lives in. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const stamp = join(root, "node_modules/.copydesk-installed");

/**
 * Bring `node_modules` to what the lockfile says; quick when it already is.
 *
 * @returns whether the packages are there; if not, the reason has been printed.
 */
export function installMissing() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint()) return true;
  console.log("Installing packages (once; about a minute) …");
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  const { status, error } = spawnSync(
    command,
    [...first, "install", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    },
  );
  if (status !== 0) {
    console.error(
      `The packages could not be installed${error ? ` (${error.message})` : ""}. Is the network reachable?`,
    );
    return false;
  }
  writeFileSync(stamp, fingerprint());
  return true;
}

function fingerprint() {
  const hash = createHash("sha256").update(process.versions.modules);
  for (const file of ["package.json", "package-lock.json"]) {
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

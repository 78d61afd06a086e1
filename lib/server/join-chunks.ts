import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What of two equal chunks differs: the name of its source map. */
const SOURCE_MAP = /\n\/\/# sourceMappingURL=\S+\s*$/;
/** Smaller ones cost less than finding them. */
const LEAST_CHARACTERS = 2_000;

/**
 * Make one of the chunks under `folder` that say the same: each further copy hands over what the first one has.
 *
 * The framework writes what several routes share into a chunk for each of them, and a server reads them all.
 * @returns how many copies are left out.
 */
export async function joinChunks(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const firsts = new Map<string, string>();
  let joined = 0;
  for (const file of files) {
    const code = (await readFile(file, "utf8")).replace(SOURCE_MAP, "");
    if (code.length < LEAST_CHARACTERS) continue;
    const key = `${dirname(file)}\n${code}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, file);
      continue;
    }
    await writeFile(file, `module.exports = require(${JSON.stringify(`./${basename(first)}`)});\n`);
    joined += 1;
  }
  return joined;
}

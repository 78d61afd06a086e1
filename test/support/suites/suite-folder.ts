import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Where public suites are kept, seen from the project or from one of its worktrees. */
const ROOTS = ["../shared/suites", "../../shared/suites"];

/** The folder of a public suite, or null where it is not on this machine. */
export function suiteFolder(name: string): string | null {
  return ROOTS.map((root) => resolve(process.cwd(), root, name)).find((folder) => existsSync(folder)) ?? null;
}

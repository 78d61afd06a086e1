import { basename, join } from "node:path";

/** What tests run as processes of their own. */
export const CHILDREN = [
  "lib/cli/copydesk.ts",
  "test/support/db-child.ts",
  "test/support/import-child.ts",
  "test/support/newsletter-child.ts",
] as const;

/** One of these. */
export type ChildFile = (typeof CHILDREN)[number];

/** What Node is to be called with for `file`, which was bundled before the first test: see `children-setup.ts`. */
export function childCommand(file: ChildFile): string {
  const folder = process.env.COPYDESK_TEST_CHILDREN;
  if (!folder) throw new Error("Nothing was bundled for the processes of tests.");
  return join(folder, `${basename(file, ".ts")}.mjs`);
}

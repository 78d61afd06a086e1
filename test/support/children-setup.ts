import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bundlePrograms } from "@/lib/server/build";
import { CHILDREN } from "@/test/support/child-command";

/** Tests start some two hundred processes: each would spend most of its time on loading TypeScript. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = process.cwd();
  // Inside the repository, where packages are found.
  const output = join(root, "test/.output");
  await mkdir(output, { recursive: true });
  const folder = await mkdtemp(join(output, "children-"));
  await bundlePrograms(root, CHILDREN, folder);
  project.config.env = { ...project.config.env, COPYDESK_TEST_CHILDREN: folder };
  return () => rm(folder, { recursive: true, force: true });
}

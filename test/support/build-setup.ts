import type { TestProject } from "vitest/node";
import { buildIfStale } from "@/lib/server/build";
import { launchBrowserServer } from "@/test/support/browser";

/** What browser tests share is made before the first of them, whose time it isn't: the build and one browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale(process.cwd(), (line) => console.log(line));
  const browser = await launchBrowserServer();
  project.config.env = { ...project.config.env, COPYDESK_TEST_BROWSER: browser.wsEndpoint() };
  return () => browser.close();
}

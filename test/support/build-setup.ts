import { buildIfStale } from "@/lib/server/build";
import { findBrowser } from "@/test/support/browser";

/** What browser tests share is made before the first of them, whose time it isn't. */
export default async function setup(): Promise<void> {
  await buildIfStale(process.cwd(), (line) => console.log(line));
  await findBrowser();
}

import { buildIfStale } from "@/lib/server/build";
import { findBrowser } from "@/test/support/browser";

/** What browser tests share is made once, before two files of them start it at the same moment. */
export default async function setup(): Promise<void> {
  await buildIfStale(process.cwd(), (line) => console.log(line));
  await findBrowser();
}

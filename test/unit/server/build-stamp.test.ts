import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fingerprint, isBuilt, stampFile } from "@/lib/server/build-stamp.mjs";

async function makeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "copydesk-stamp-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await put(root, name, text);
  return root;
}

async function put(root: string, name: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
}

test.each([
  ["a changed source", "lib/desk/a.ts", "2"],
  ["a new source", "db/migrations/sqlite/1.sql", "1"],
  ["a new source in a new folder", "public/icon.svg", "1"],
  ["a setting of the build", "next.config.ts", "2"],
  ["a changed list of packages", "package.json", "2"],
])("%s makes a build stale", async (_, name, text) => {
  const root = await makeFolder({ "lib/desk/a.ts": "1", "next.config.ts": "1", "package.json": "1" });
  expect(isBuilt(root)).toBe(false);
  await put(root, stampFile(""), fingerprint(root));
  expect(isBuilt(root)).toBe(true);
  await put(root, name, text);
  expect(isBuilt(root)).toBe(false);
});

test("what the build does not read leaves it as it is", async () => {
  const root = await makeFolder({ "lib/a.ts": "1" });
  await put(root, stampFile(""), fingerprint(root));
  await put(root, "test/a.test.ts", "1");
  await put(root, "data/copydesk.sqlite", "1");
  expect(isBuilt(root)).toBe(true);
});

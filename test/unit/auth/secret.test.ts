import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ensureAuthSecret } from "@/lib/auth/secret";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "copydesk-secret-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

test("the secret is made once, readable by its owner alone", async () => {
  const data = join(await folder(), "new", "data");
  const all = await Promise.all([1, 2, 3, 4].map(() => ensureAuthSecret(data)));
  expect(new Set(all).size).toBe(1);
  expect(all[0]?.length).toBeGreaterThanOrEqual(32);
  expect((await stat(join(data, "auth-secret"))).mode & 0o777).toBe(0o600);
  expect(await readdir(data)).toEqual(["auth-secret"]);
});

test("an existing secret is kept", async () => {
  const data = await folder();
  await writeFile(join(data, "auth-secret"), `${"k".repeat(40)}\n`);
  expect(await ensureAuthSecret(data)).toBe("k".repeat(40));
});

test("a damaged secret is named instead of being replaced", async () => {
  const data = await folder();
  await writeFile(join(data, "auth-secret"), "short");
  await expect(ensureAuthSecret(data)).rejects.toThrow(/auth-secret is empty or too short/);
});

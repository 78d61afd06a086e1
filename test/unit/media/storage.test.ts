import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStorage, type Storage } from "@/lib/media/storage";

async function prepare() {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-storage-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const uploads = join(folder, "uploads");
  return { storage: openStorage(folder), uploads, names: () => readdir(uploads).catch(() => []) };
}

async function* stream(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}

test("an upload is stored under the hash of its bytes", async () => {
  const { storage, names } = await prepare();
  const sha256 = createHash("sha256").update("first second").digest("hex");

  const stored = await storage.receive(stream("first ", "second"), { limit: 100, announced: 12 });

  expect(stored).toEqual({ sha256, bytes: 12, key: `uploads/${sha256}` });
  const file = await storage.open(stored.key);
  expect(file.size).toBe(12);
  expect(Buffer.from(await file.read(0, 100)).toString()).toBe("first second");
  expect(Buffer.from(await file.read(6, 9)).toString()).toBe("sec");
  await file.close();
  expect(await names()).toEqual([sha256]);
});

test("an upload over the limit is refused and leaves nothing behind", async () => {
  const { storage, names } = await prepare();
  const announced = storage.receive(stream("x"), { limit: 10, announced: 11 });
  await expect(announced).rejects.toMatchObject({ code: "too_large" });
  const silent = storage.receive(stream("123456", "789012"), { limit: 10, announced: null });
  await expect(silent).rejects.toMatchObject({ code: "too_large" });
  expect(await names()).toEqual([]);
});

test("an upload that breaks off is refused and leaves nothing behind", async () => {
  const { storage, names } = await prepare();
  const short = storage.receive(stream("half"), { limit: 100, announced: 8 });
  await expect(short).rejects.toMatchObject({ code: "bad_input" });
  async function* broken() {
    yield Buffer.from("half");
    throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  }
  await expect(storage.receive(broken(), { limit: 100, announced: 8 })).rejects.toMatchObject({
    code: "bad_input",
  });
  expect(await names()).toEqual([]);
});

test("what died uploads have left is cleared away, one under way stays", async () => {
  const { storage, uploads, names } = await prepare();
  await mkdir(uploads, { recursive: true });
  await writeFile(join(uploads, "old.part"), "x");
  await writeFile(join(uploads, "new.part"), "x");
  const hourAgo = new Date(Date.now() - 3_600_000);
  await utimes(join(uploads, "old.part"), hourAgo, hourAgo);

  await storage.sweep(new Date());

  expect(await names()).toEqual(["new.part"]);
});

test("a key can't lead out of the folder", async () => {
  const { storage } = await prepare();
  for (const key of ["../secret", "uploads/../secret", "uploads/abc"])
    await expect(async () => storage.open(key)).rejects.toMatchObject({ code: "not_found" });
});

async function write(storage: Storage, key: string, pieces: readonly string[]) {
  const writer = await storage.openText(key);
  for (const piece of pieces) await writer.append(piece);
  await writer.finish();
  await writer.close();
}

test("a text can be read while it is written, and writing it again leaves nothing of a longer one", async () => {
  const { storage } = await prepare();
  const { key } = await storage.receive(stream("x"), { limit: 10, announced: 1 });
  await write(storage, key, ["a longer ", "text"]);
  const again = await storage.openText(key);
  await again.append("a l");
  expect(await storage.readText(key, 0, 50)).toBe("a longer text");
  await again.append("ast");
  await again.finish();
  await again.close();
  expect(await storage.readText(key, 0, 50)).toBe("a last");
});

test("windows of a text are exact to the code unit, halves of characters included", async () => {
  const { storage } = await prepare();
  const { key } = await storage.receive(stream("x"), { limit: 10, announced: 1 });
  const text = "a😀é\u202eb\ud83dz";
  await write(storage, key, [text.slice(0, 2), text.slice(2)]);
  for (let at = 0; at < text.length; at++)
    expect(await storage.readText(key, at, at + 2)).toBe(text.slice(at, at + 2));
});

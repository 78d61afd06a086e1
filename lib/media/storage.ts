import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** An untouched `.part` file of this age belongs to an upload that has died. */
const STALE_PART_MS = 10 * 60_000;
const KEY = /^uploads\/[0-9a-f]{64}$/;

/** What was stored. `key` finds it again. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly key: string;
}

interface Expectation {
  /** Most bytes that are taken. */
  readonly limit: number;
  /** What the sender announced, or null where it didn't. */
  readonly announced: number | null;
}

/** Uploaded files by their SHA-256, each with its decoded text beside it. */
export interface Storage {
  /**
   * Stream an upload to disk; the same bytes are stored once.
   *
   * @throws AppError `too_large` over the limit, `bad_input` where bytes are missing.
   */
  receive(stream: AsyncIterable<Uint8Array>, expected: Expectation): Promise<StoredFile>;
  /** All bytes of a stored file. @throws AppError `not_found` */
  read(key: string): Promise<Buffer>;
  /** Keep the decoded text of a stored file, so that windows of it can be read. */
  putText(key: string, text: string): Promise<void>;
  /** UTF-16 code units `[start, end)` of the decoded text, or null where none is kept. */
  readText(key: string, start: number, end: number): Promise<string | null>;
  /** Remove what broken-off uploads have left. */
  sweep(now: Date): Promise<void>;
}

/** The storage in `dataFolder` on the local disk. */
export function openStorage(dataFolder: string = readEnv().dataFolder): Storage {
  const folder = join(/* turbopackIgnore: true */ dataFolder, "uploads");
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new AppError("not_found", "There is no such stored file.");
    return join(/* turbopackIgnore: true */ dataFolder, key);
  };
  return {
    receive: (stream, expected) => receive(folder, stream, expected),
    read: (key) => readFile(/* turbopackIgnore: true */ pathOf(key)).catch(missing),
    // UTF-16, because offsets count its code units: a window is then one read at twice the offset.
    putText: (key, text) =>
      writeWhole(folder, `${pathOf(key)}.text`, (file) => file.writeFile(text, "utf16le")),
    readText: (key, start, end) => readWindow(`${pathOf(key)}.text`, start, end),
    sweep: (now) => sweep(folder, now),
  };
}

async function receive(
  folder: string,
  stream: AsyncIterable<Uint8Array>,
  expected: Expectation,
): Promise<StoredFile> {
  if ((expected.announced ?? 0) > expected.limit) throw tooLarge(expected.limit);
  await mkdir(/* turbopackIgnore: true */ folder, { recursive: true });
  const part = join(/* turbopackIgnore: true */ folder, `${randomUUID()}.part`);
  try {
    const { sha256, bytes } = await writePart(part, stream, expected);
    await rename(part, join(/* turbopackIgnore: true */ folder, sha256));
    await syncFolder(folder);
    return { sha256, bytes, key: `uploads/${sha256}` };
  } finally {
    await rm(part, { force: true });
  }
}

async function writePart(part: string, stream: AsyncIterable<Uint8Array>, expected: Expectation) {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(/* turbopackIgnore: true */ part, "wx");
  try {
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > expected.limit) throw tooLarge(expected.limit);
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    if (expected.announced !== null && bytes !== expected.announced) throw truncated();
    await file.sync();
  } catch (error) {
    // A stream that breaks off means that the sender has gone: there is nothing to repair here.
    throw isDisconnect(error) ? truncated() : error;
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** A write may take fewer bytes than it was given. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) {
    at += (await file.write(chunk, at)).bytesWritten;
  }
}

async function writeWhole(
  folder: string,
  target: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const part = join(/* turbopackIgnore: true */ folder, `${randomUUID()}.part`);
  try {
    const file = await open(/* turbopackIgnore: true */ part, "wx");
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

async function readWindow(path: string, start: number, end: number): Promise<string | null> {
  const file = await open(/* turbopackIgnore: true */ path, "r").catch(() => null);
  if (!file) return null;
  try {
    const buffer = Buffer.alloc(Math.max(0, end - start) * 2);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start * 2);
    return buffer.toString("utf16le", 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sweep(folder: string, now: Date): Promise<void> {
  const names = await readdir(/* turbopackIgnore: true */ folder).catch(() => []);
  for (const name of names.filter((entry) => entry.endsWith(".part"))) {
    const path = join(/* turbopackIgnore: true */ folder, name);
    const found = await stat(/* turbopackIgnore: true */ path).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > STALE_PART_MS) await rm(path, { force: true });
  }
}

/** The new name is durable only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(/* turbopackIgnore: true */ folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function missing(error: NodeJS.ErrnoException): never {
  if (error.code !== "ENOENT") throw error;
  throw new AppError("not_found", "The stored file is gone from the data folder; upload it again.", {
    cause: error,
  });
}

function isDisconnect(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof AppError) return false;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const isCode = ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "UND_ERR_ABORTED"].includes(code);
  return isCode || /abort/i.test(`${error.name} ${error.message}`);
}

const tooLarge = (limit: number) =>
  new AppError(
    "too_large",
    `This file is larger than ${Math.floor(limit / 1_000_000)} MB, which is the most that can be uploaded here.`,
  );

const truncated = () =>
  new AppError("bad_input", "The upload broke off before the whole file had arrived. Please try again.");

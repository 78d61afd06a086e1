import { createHash, randomUUID } from "node:crypto";
import { constants, type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
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

/** The bytes of a stored file. */
export interface StoredBytes {
  readonly size: number;
  /** The bytes `[start, end)`. */
  read(start: number, end: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Writes the decoded text of a file from its start; where there is one already, it is written over in place. */
export interface TextWriter {
  append(text: string): Promise<void>;
  /** All is written: cut what an earlier, longer text has left, and make it durable. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** Uploaded files by their SHA-256, each with its decoded text beside it. */
export interface Storage {
  /**
   * Stream an upload to disk; the same bytes are stored once.
   *
   * @throws AppError `too_large` over the limit, `bad_input` where bytes are missing.
   */
  receive(stream: AsyncIterable<Uint8Array>, expected: Expectation): Promise<StoredFile>;
  /** A stored file, to be read in pieces. @throws AppError `not_found` */
  open(key: string): Promise<StoredBytes>;
  /** Keep the decoded text of a stored file, so that windows of it can be read, also while it is being written. */
  openText(key: string): Promise<TextWriter>;
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
    open: (key) => openBytes(pathOf(key)),
    openText: (key) => openTextWriter(`${pathOf(key)}.text`),
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
async function writeAll(file: FileHandle, chunk: Uint8Array, position: number | null = null): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) {
    const place = position === null ? null : position + at;
    at += (await file.write(chunk, at, chunk.byteLength - at, place)).bytesWritten;
  }
}

async function openBytes(path: string): Promise<StoredBytes> {
  const file = await open(/* turbopackIgnore: true */ path, "r").catch(missing);
  const { size } = await file.stat();
  return {
    size,
    async read(start, end) {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start));
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, start + length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    },
    close: () => file.close(),
  };
}

/** UTF-16, because offsets count its code units: a window is then one read at twice the offset. */
async function openTextWriter(path: string): Promise<TextWriter> {
  const file = await open(/* turbopackIgnore: true */ path, constants.O_RDWR | constants.O_CREAT);
  let length = 0;
  return {
    async append(text) {
      const bytes = Buffer.from(text, "utf16le");
      await writeAll(file, bytes, length);
      length += bytes.length;
    },
    async finish() {
      await file.truncate(length);
      await file.sync();
    },
    close: () => file.close(),
  };
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

import { Readable } from "node:stream";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import { type ByteSource, type ByteStream, streamOf } from "@/lib/ingest/byte-source";
import type { Container, Part } from "@/lib/ingest/containers/container";
import { findListedFiles, readListedFiles } from "@/lib/ingest/containers/listed-files";
import { startsWith } from "@/lib/ingest/containers/magic";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import { shownName } from "@/lib/ingest/containers/shown-name";
import type { Limits } from "@/lib/ingest/limits";
import type { PartHints } from "@/lib/ingest/types";

/** A ZIP archive: each file in it is a part. Nothing is written anywhere, so names are labels only. */
export const zip: Container = {
  name: "zip",
  holdsMany: true,
  sniff: (head) => startsWith(head, "PK\x03\x04") || startsWith(head, "PK\x05\x06"),
  async *open(source, { limits }) {
    const listed = await readListed(source, limits);
    const archive = await openArchive(source);
    try {
      for await (const entry of archive.eachEntry()) {
        const part = partOf(archive, entry);
        if (part) yield { ...part, hints: listed.get(part.name) ?? {} };
      }
    } catch (error) {
      throw problemOf(error);
    }
  },
};

/** A list longer than this is read for itself only. */
const LONGEST_LIST = 16_000_000;

/** What one file of the archive says of the others, which may stand before it. */
async function readListed(source: ByteSource, limits: Limits): Promise<ReadonlyMap<string, PartHints>> {
  const archive = await openArchive(source);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.uncompressedSize > 0) entries.set(nameOf(entry), entry);
      if (entries.size > limits.parts) return NOTHING;
    }
    const found = findListedFiles([...entries.keys()]);
    const list = found && entries.get(found.list);
    if (!found || !list || list.uncompressedSize > LONGEST_LIST) return NOTHING;
    return readListedFiles(found, await textOf(contentOf(archive, list)));
  } catch {
    // Whatever is wrong with it is told when its parts are read.
    return NOTHING;
  }
}

const NOTHING: ReadonlyMap<string, PartHints> = new Map();

/** Never more than the archive says: the reader compares. */
async function textOf(stream: ByteStream): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream.open()) chunks.push(chunk);
  return new TextDecoder("utf-8").decode(Buffer.concat(chunks));
}

/** Unpack every entry and keep none: whether all of them together have no more bytes than `most`. @throws PartProblem */
export async function unpacksWithin(source: ByteSource, most: number): Promise<boolean> {
  const archive = await openArchive(source);
  let size = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      for await (const chunk of contentOf(archive, entry).open()) {
        size += chunk.length;
        if (size > most) return false;
      }
    }
    return true;
  } catch (error) {
    throw problemOf(error);
  }
}

function partOf(archive: ZipFile, entry: Entry): Part | null {
  const name = nameOf(entry);
  if (name.endsWith("/") || isBookkeeping(name)) return null;
  return { name, content: { kind: "stream", stream: contentOf(archive, entry) } };
}

function contentOf(archive: ZipFile, entry: Entry): ByteStream {
  return {
    async *open() {
      if (entry.isEncrypted()) {
        throw new PartProblem(
          "locked-file",
          "This file is locked with a password. Unpack it and upload it by itself.",
        );
      }
      if (!entry.canDecodeFileData()) {
        throw new PartProblem("unknown-packing", "This file is packed in a way that is not understood.");
      }
      try {
        for await (const chunk of await archive.openReadStreamPromise(entry)) yield chunk as Uint8Array;
      } catch (error) {
        throw problemOf(error);
      }
    },
  };
}

async function openArchive(source: ByteSource): Promise<ZipFile> {
  try {
    // Names are decoded here: the reader would give up a whole archive for one name that leads out of it.
    return await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch {
    // The list of files stands at the end: what is cut off has none.
    throw new PartProblem(
      "broken-archive",
      "This archive, Word file or workbook is damaged or cut off: nothing of it could be read. Save or pack it anew.",
    );
  }
}

/** What archivers of macOS and Windows add for themselves. */
const isBookkeeping = (name: string) =>
  /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/.test(name);

const UTF8_NAME = 0x800;

/** Old archives name no charset: what is not UTF-8 is taken for Windows’. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const text = new TextDecoder("utf-8").decode(raw);
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0 || !text.includes("\ufffd");
  return shownName(isUtf8 ? text : new TextDecoder("windows-1252").decode(raw));
}

function problemOf(error: unknown): PartProblem {
  if (error instanceof PartProblem) return error;
  return new PartProblem("broken-archive", "The archive is damaged or cut off; it was read up to here.");
}

/** Lets the reader of archives read a source. */
class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const source = this.#source;
    const range: ByteSource = {
      size: end - start,
      read: (from, to) => source.read(start + from, start + to),
    };
    return Readable.from(streamOf(range).open(), { objectMode: false });
  }
}

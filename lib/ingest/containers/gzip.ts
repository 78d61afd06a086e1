import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type ByteSource, streamOf } from "@/lib/ingest/byte-source";
import type { Container } from "@/lib/ingest/containers/container";
import { PartProblem } from "@/lib/ingest/containers/part-problem";

/** One file packed with gzip, of one or more members: `feed.xml.gz`. */
export const gzip: Container = {
  name: "gzip",
  holdsMany: false,
  sniff: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08,
  async *open(source, { file }) {
    yield {
      name: file.replace(/\.gz(?:ip)?$/i, "") || file,
      content: { kind: "stream", stream: { open: () => unpack(source) } },
    };
  },
};

async function* unpack(source: ByteSource): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(streamOf(source).open());
  const unpacked = createGunzip({ chunkSize: 256 * 1024 });
  packed.on("error", (error) => unpacked.destroy(error));
  try {
    for await (const chunk of packed.pipe(unpacked)) yield chunk as Buffer;
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw new PartProblem(
      "broken-archive",
      "The packed file is damaged or cut. What stands before the damage was read.",
    );
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && /^Z_|ERR_ZLIB|ERR_BUFFER/.test((error as NodeJS.ErrnoException).code ?? "");

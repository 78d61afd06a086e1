import { WARCParser, type WARCRecord } from "warcio";
import { webAddress } from "@/lib/domain/web-address";
import { sourceOf, streamOf } from "@/lib/ingest/byte-source";
import type { Container, ContainerContext, Part } from "@/lib/ingest/containers/container";
import { GuardedBytes } from "@/lib/ingest/containers/guarded-bytes";
import { startsWith } from "@/lib/ingest/containers/magic";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import { shownName } from "@/lib/ingest/containers/shown-name";
import type { PartHints } from "@/lib/ingest/types";

/** Bytes that the lines above a page may take, packed or not. */
const LONGEST_HEAD = 512 * 1024;

/** A web archive (WARC), or the texts taken from one (WET): each page that was found is a part. */
export const warc: Container = {
  name: "warc",
  holdsMany: true,
  sniff: (head, file) =>
    startsWith(head, "WARC/1.") || (startsWith(head, "\x1f\x8b") && /\.(?:warc|wet|wat)\.gz$/i.test(file)),
  async *open(source, context) {
    const bytes = new GuardedBytes(streamOf(source).open(), LONGEST_HEAD);
    try {
      for await (const record of WARCParser.iterRecords(bytes)) {
        bytes.isHead = false;
        if (isPage(record)) yield await partOf(record, context);
        else await skip(record.reader);
        bytes.isHead = true;
      }
    } catch (error) {
      if (error instanceof PartProblem) throw error;
      throw new PartProblem(
        "broken-archive",
        "The web archive is damaged or cut off; it was read up to here.",
      );
    }
  },
};

const PAGES = new Set(["response", "resource", "conversion"]);

/** Requests, notes on the crawl and answers that brought no page are none. */
function isPage(record: WARCRecord): boolean {
  if (!PAGES.has(record.warcType)) return false;
  const status = record.httpHeaders?.statusCode;
  return status === undefined || Number(status) === 200;
}

/** Here and not by the library, which looks for the rest of a record that was cut off without end. */
async function skip(content: WARCRecord["reader"]): Promise<number> {
  let bytes = 0;
  for await (const chunk of content) bytes += chunk.length;
  return bytes;
}

async function partOf(record: WARCRecord, context: ContainerContext): Promise<Part> {
  const url = record.warcTargetURI ?? null;
  return {
    name: shownName(url ?? "page"),
    hints: hintsOf(record, url),
    // Read now, because the archive goes on only behind it; as a stream, so that it is counted.
    content: { kind: "stream", stream: streamOf(sourceOf(await contentOf(record, context))) },
  };
}

async function contentOf(record: WARCRecord, { limits }: ContainerContext): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of record) {
    bytes += chunk.length;
    if (bytes > limits.bytesInMemory) {
      throw new PartProblem("part-too-large", "A page of the archive is too large to be read.");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function hintsOf(record: WARCRecord, url: string | null): PartHints {
  const declared = record.httpHeaders?.headers.get("content-type") ?? record.warcContentType ?? "";
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(declared)?.[1]?.toLowerCase() ?? null;
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(declared)?.[1] ?? null;
  const language = record.warcHeader("WARC-Identified-Content-Language")?.split(",")[0] ?? null;
  return { url: webAddress(url) ? url : null, mediaType, charset, language };
}

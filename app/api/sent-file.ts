import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { z } from "zod";

const lengthSchema = z.coerce.number().int().min(0).nullable();
const nameSchema = z.string().max(1_000);

/** A file that comes as the body of a request, with what its sender says of it. */
export interface SentFile {
  /** A label, never a path. */
  readonly fileName: string;
  readonly stream: AsyncIterable<Uint8Array>;
  /** Bytes that were announced, or null. */
  readonly announced: number | null;
}

/** The file that a request carries, to be read as it comes in. */
export function sentFile(request: Request): SentFile {
  return {
    fileName: nameSchema.parse(new URL(request.url).searchParams.get("name") ?? ""),
    // The fetch types and Node's name the same stream differently.
    stream: request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]),
    announced: lengthSchema.parse(request.headers.get("content-length")),
  };
}

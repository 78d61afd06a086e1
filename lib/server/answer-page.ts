import type { IncomingMessage, ServerResponse } from "node:http";
import type { Coding, Page, Variant } from "@/lib/cache";
import { type ByteRange, readByteRange } from "@/lib/server/byte-range";
import { applyConditions, holdsIfRange } from "@/lib/server/conditions";
import { negotiateCoding } from "@/lib/server/negotiate";
import { sendReady } from "@/lib/server/ready-answer";

/** The coding in which `request` gets `page`, or null where it refuses all; ranges are cut from the plain form. */
export function codingOf({ headers }: IncomingMessage, page: Page): Coding | null {
  const { coding, isPlainFine } = negotiateCoding(headers["accept-encoding"]);
  const isPlainBetter = !page.isCompressible || (headers.range !== undefined && page.status === 200);
  return isPlainFine && isPlainBetter ? "identity" : coding;
}

/** Send `page` in the encoding of `variant`, or as much of it as the request's conditions and range leave. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  variant: Variant,
  now: number,
): void {
  const part = page.status === 200 ? partOf(request, page, variant, now) : "whole";
  if (typeof part === "number") {
    response.writeHead(part, variant.validators as string[]).end();
  } else if (part !== "whole") {
    sendRange(response, variant, part);
  } else if (page.status !== 200 || !sendReady(response, variant, now)) {
    response.writeHead(page.status, variant.headers as string[]);
    if (request.method === "HEAD") response.end();
    else response.end(variant.body);
  }
}

type Part = "whole" | 304 | 412 | "unsatisfiable" | ByteRange;

function partOf({ headers, method }: IncomingMessage, page: Page, variant: Variant, now: number): Part {
  const { etag, body } = variant;
  const validators = { etag, lastModified: page.lastModified(now) };
  const status = applyConditions(headers, validators);
  if (status !== 200) return status;
  // Of an encoded form no part is of use: it may be encoded otherwise the next time.
  const isCut = headers.range !== undefined && method === "GET" && etag.startsWith('"');
  if (!isCut || !holdsIfRange(one(headers["if-range"]), validators)) return "whole";
  return readByteRange(headers.range, body.length) ?? "whole";
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

function sendRange(
  response: ServerResponse,
  { body, headers }: Variant,
  range: ByteRange | "unsatisfiable",
): void {
  const size = body.length;
  const [status, part, where] =
    range === "unsatisfiable"
      ? [416, Buffer.alloc(0), "*"]
      : [206, body.subarray(range.start, range.end + 1), `${range.start}-${range.end}`];
  const about = ["content-range", `bytes ${where}/${size}`, "content-length", String(part.length)];
  response.writeHead(status, [...withoutLength(headers), ...about]).end(part);
}

/** The length is the last of the headers. */
const withoutLength = (headers: readonly string[]): readonly string[] => headers.slice(0, -2);

/** Say that every form of the page was refused. */
export function refuseCodings(response: ServerResponse): void {
  response.writeHead(406, { "content-type": "text/plain", vary: "accept-encoding" });
  response.end("This is sent as br, gzip or identity.\n");
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { withoutScripts } from "@/lib/server/without-scripts";

/** Paths of the desk, its doors and the machine; all others are for readers. */
const NOT_FOR_READERS = /^\/(?:admin|api|login|setup|invite|reset|_next)(?:[/?]|$)/;

/** Even a script that got past the sanitiser could not run. */
const READER_POLICY =
  "default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const BROTLI_QUALITY = 5;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Whether the page at `url` is for readers, who get no script. */
export function isForReaders(url: string): boolean {
  return !NOT_FOR_READERS.test(url);
}

/**
 * Hold back an HTML answer until it is whole, and send it without scripts and compressed.
 *
 * Answers of other types go through as they are written.
 */
export function holdBackHtml(request: IncomingMessage, response: ServerResponse): void {
  const wanted = request.headers["accept-encoding"];
  // What the renderer would compress could not be read here.
  delete request.headers["accept-encoding"];
  const { write, end, writeHead, flushHeaders } = response;
  const chunks: Buffer[] = [];
  const isHtml = () => String(response.getHeader("content-type") ?? "").startsWith("text/html");
  const letThrough = () => Object.assign(response, { write, end, writeHead, flushHeaders });

  response.flushHeaders = () => undefined;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    setHeaders(response, rest.at(-1));
    return response;
  };
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (!isHtml()) return Reflect.apply(letThrough().write, response, [chunk, ...rest]);
    chunks.push(asBuffer(chunk));
    callbackOf(rest)?.();
    return true;
  };
  response.end = (...args: unknown[]) => {
    letThrough();
    if (!isHtml()) return Reflect.apply(end, response, args);
    if (isChunk(args[0])) chunks.push(asBuffer(args[0]));
    const done = callbackOf(args);
    void finish(request, response, { html: Buffer.concat(chunks).toString("utf8"), wanted }).then(
      () => done?.(),
      () => response.destroy(),
    );
    return response;
  };
}

interface Page {
  readonly html: string;
  readonly wanted: string | string[] | undefined;
}

async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  { html, wanted }: Page,
): Promise<void> {
  const body = Buffer.from(withoutScripts(html));
  const { encoding, bytes } = await compress(body, String(wanted ?? ""));
  response.setHeader("Content-Security-Policy", READER_POLICY);
  response.setHeader("Vary", "Accept-Encoding");
  response.removeHeader("ETag");
  response.removeHeader("Link");
  if (encoding) response.setHeader("Content-Encoding", encoding);
  if (request.method !== "HEAD" || bytes.length > 0) response.setHeader("Content-Length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

async function compress(body: Buffer, wanted: string): Promise<{ encoding: string | null; bytes: Buffer }> {
  if (/\bbr\b/.test(wanted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    return { encoding: "br", bytes: await toBrotli(body, { params }) };
  }
  if (/\bgzip\b/.test(wanted)) return { encoding: "gzip", bytes: await toGzip(body) };
  return { encoding: null, bytes: body };
}

function setHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== "object" || headers === null || Array.isArray(headers)) return;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value as string | string[]);
  }
}

const isChunk = (value: unknown): value is string | Uint8Array =>
  typeof value === "string" || value instanceof Uint8Array;

const asBuffer = (chunk: unknown): Buffer =>
  typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);

const callbackOf = (args: readonly unknown[]) =>
  args.find((value): value is () => void => typeof value === "function");

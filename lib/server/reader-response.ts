import type { IncomingMessage, ServerResponse } from "node:http";
import { encodeBody } from "@/lib/cache";
import type { InlineStyles } from "@/lib/server/inline-styles";
import { negotiateCoding } from "@/lib/server/negotiate";
import { makeReaderPage } from "@/lib/server/reader-page";
import { asBuffer, callbackOf, isChunk, isHtml, setHeaders } from "@/lib/server/response-parts";

/** Paths of the desk, its doors and the machine; all others are for readers. */
const NOT_FOR_READERS = /^\/(?:admin|api|login|setup|invite|reset|_next)(?:[/?]|$)/;

/** Whether the page at `url` is for readers, who get no script. */
export function isForReaders(url: string): boolean {
  return !NOT_FOR_READERS.test(url);
}

/**
 * Hold back an HTML answer until it is whole, and send it without scripts and compressed.
 *
 * For what no cache may keep. Answers of other types go through as they are written.
 */
export function holdBackHtml(
  request: IncomingMessage,
  response: ServerResponse,
  inlineStyles: InlineStyles,
): void {
  const wanted = request.headers["accept-encoding"];
  // What the renderer would compress could not be read here.
  delete request.headers["accept-encoding"];
  const { write, end, writeHead, flushHeaders } = response;
  const chunks: Buffer[] = [];
  const letThrough = () => Object.assign(response, { write, end, writeHead, flushHeaders });

  response.flushHeaders = () => undefined;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    setHeaders(response, rest.at(-1));
    return response;
  };
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (!isHtml(response)) return Reflect.apply(letThrough().write, response, [chunk, ...rest]);
    chunks.push(asBuffer(chunk));
    callbackOf(rest)?.();
    return true;
  };
  response.end = (...args: unknown[]) => {
    letThrough();
    if (isHtml(response) || isRedirect(response)) keepPrivate(response);
    if (!isHtml(response)) return Reflect.apply(end, response, args);
    if (isChunk(args[0])) chunks.push(asBuffer(args[0]));
    const done = callbackOf(args);
    void finish(request, response, {
      html: Buffer.concat(chunks).toString("utf8"),
      wanted,
      inlineStyles,
    }).then(
      () => done?.(),
      () => response.destroy(),
    );
    return response;
  };
}

const isRedirect = ({ statusCode }: ServerResponse): boolean =>
  [301, 302, 303, 307, 308].includes(statusCode);

/** A page that is not from the cache is for whoever asked, unless it says otherwise. */
function keepPrivate(response: ServerResponse): void {
  if (response.headersSent || response.hasHeader("cache-control")) return;
  response.setHeader("Cache-Control", "private, no-store");
}

interface Held {
  readonly html: string;
  readonly wanted: string | string[] | undefined;
  readonly inlineStyles: InlineStyles;
}

async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  { html, wanted, inlineStyles }: Held,
): Promise<void> {
  const page = await makeReaderPage(html, inlineStyles);
  const coding = negotiateCoding(wanted === undefined ? undefined : String(wanted)).coding ?? "identity";
  const bytes = await encodeBody(Buffer.from(page.html), coding);
  response.setHeader("Content-Security-Policy", page.policy);
  response.setHeader("Vary", "Accept-Encoding");
  response.removeHeader("ETag");
  response.removeHeader("Link");
  if (coding !== "identity") response.setHeader("Content-Encoding", coding);
  if (request.method !== "HEAD" || bytes.length > 0) response.setHeader("Content-Length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

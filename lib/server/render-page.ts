import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { cookieOf, type ReaderChoice, type Rendered } from "@/lib/cache";
import type { InlineStyles } from "@/lib/server/inline-styles";
import { makeReaderPage, readerPolicy } from "@/lib/server/reader-page";
import { asBuffer, callbackOf, isChunk, isHtml, setHeaders } from "@/lib/server/response-parts";

/** What answers a request of Node's server: the framework. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What is asked of the renderer: nothing that is not part of the key under which the answer is kept. */
export interface PageRequest extends ReaderChoice {
  /** `https://news.example.org` */
  readonly origin: string;
  /** Path and query. */
  readonly url: string;
}

/** How to render pages for readers. */
export interface Renderer {
  readonly handle: Handle;
  readonly inlineStyles: InlineStyles;
}

/**
 * Have the framework answer a request that no reader sent: it has no language, no address, and of cookies those
 * that are part of the key.
 */
export async function renderPage(renderer: Renderer, asked: PageRequest): Promise<Rendered> {
  const { response, ended } = await run(renderer.handle, asked);
  const body = await ended;
  const headers = { ...plainHeaders(response), "content-security-policy": readerPolicy([]) };
  if (!isHtml(response)) return { status: response.statusCode, headers, body };
  const { html, policy } = await makeReaderPage(body.toString("utf8"), renderer.inlineStyles);
  return {
    status: response.statusCode,
    headers: { ...headers, "content-security-policy": policy },
    body: Buffer.from(html),
  };
}

async function run(handle: Handle, { origin, url, ...choice }: PageRequest) {
  const { host, protocol } = new URL(origin);
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = url;
  request.headers = { host, "x-forwarded-proto": protocol.slice(0, -1), "user-agent": "copydesk" };
  const cookie = cookieOf(choice);
  if (cookie) request.headers.cookie = cookie;
  request.push(null);
  const response = new ServerResponse(request);
  const ended = collect(response);
  await handle(request, response);
  return { response, ended };
}

/** Gather what is written to a response that has no connection. */
function collect(response: ServerResponse): Promise<Buffer> {
  const chunks: Buffer[] = [];
  response.flushHeaders = () => undefined;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    setHeaders(response, rest.at(-1));
    return response;
  };
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    chunks.push(asBuffer(chunk));
    callbackOf(rest)?.();
    return true;
  };
  return new Promise((done) => {
    response.end = (...args: unknown[]) => {
      if (isChunk(args[0])) chunks.push(asBuffer(args[0]));
      response.finished = true;
      process.nextTick(() => {
        response.emit("finish");
        response.emit("close");
        callbackOf(args)?.();
        done(Buffer.concat(chunks));
      });
      return response;
    };
  });
}

function plainHeaders(response: ServerResponse): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : String(value);
  }
  return headers;
}

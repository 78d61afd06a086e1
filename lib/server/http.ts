import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import { ADDRESS_HEADER, clientAddress, PATH_HEADER } from "@/lib/auth/address";
import { withResponse } from "@/lib/current-response";
import { statusOf } from "@/lib/errors";
import { reportError } from "@/lib/log";
import { isWithinLimit } from "@/lib/server/body-limit";
import { mendEscapes } from "@/lib/server/mend-escapes";
import { holdBackHtml, isForReaders } from "@/lib/server/reader-response";

const HEADERS_TIMEOUT_MS = 20_000;

interface Options {
  readonly root: string;
  readonly port: number;
  readonly dev: boolean;
  /** How many proxies of the operator's own stand before this server. */
  readonly trustedProxies: number;
}

/** Serve the app on `port`; resolves when it listens. */
export async function serveHttp({ root, port, dev, trustedProxies }: Options): Promise<Server> {
  const app = next({ dev, dir: root, port, quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    request.url = mendEscapes(request.url ?? "/");
    if (!isWithinLimit(request)) return tooLarge(response);
    nameOrigin(request, trustedProxies);
    if (!dev && isForReaders(request.url)) holdBackHtml(request, response);
    withResponse(response, () => handle(request, response)).catch((error: unknown) =>
      failed(error, request, response),
    );
  });
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  // A large upload on a slow line takes longer than the default five minutes.
  server.requestTimeout = 0;
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, done);
  });
  return server;
}

/** Whatever the request itself brings under this name is thrown away. */
function nameOrigin(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = request.headers["x-forwarded-for"];
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  request.headers[ADDRESS_HEADER] = clientAddress(request.socket.remoteAddress, forwardedFor, trustedProxies);
  request.headers[PATH_HEADER] = request.url ?? "/";
}

/** What is still to come of the body is thrown away, so that the sender can read the answer. */
function tooLarge(response: ServerResponse): void {
  const error = { code: "too_large", message: "What was sent is too large." } as const;
  response
    .writeHead(statusOf(error.code), { "Content-Type": "application/json" })
    .end(JSON.stringify({ error }));
}

function failed(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  reportError(error, { method: request.method, url: request.url });
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(500, { "Content-Type": "text/plain" })
      .end("Something went wrong here; it has been noted.");
}

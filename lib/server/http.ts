import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import { reportError } from "@/lib/log";

/** Where the app finds the address of the peer; whatever a request brings under this name is thrown away. */
const ADDRESS_HEADER = "x-copydesk-address";
const HEADERS_TIMEOUT_MS = 20_000;

interface Options {
  readonly root: string;
  readonly port: number;
  readonly dev: boolean;
}

/** Serve the app on `port`; resolves when it listens. */
export async function serveHttp({ root, port, dev }: Options): Promise<Server> {
  const app = next({ dev, dir: root, port, quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    nameAddress(request);
    handle(request, response).catch((error: unknown) => failed(error, request, response));
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

function nameAddress(request: IncomingMessage): void {
  request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
}

function failed(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  reportError(error, { method: request.method, url: request.url });
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(500, { "Content-Type": "text/plain" })
      .end("Something went wrong here; it has been noted.");
}

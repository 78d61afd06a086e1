import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import type { Db } from "@/db/db";
import { ADDRESS_HEADER, clientAddress, PATH_HEADER } from "@/lib/auth/address";
import { createPageCache, type PageCache } from "@/lib/cache";
import { rememberBy } from "@/lib/cache/remember";
import { SITE_STYLES, stylesPath } from "@/lib/domain/site-styles";
import { AppError, statusOf } from "@/lib/errors";
import { reportError } from "@/lib/log";
import { counters } from "@/lib/metrics/counters";
import { watchRequests } from "@/lib/metrics/watch-requests";
import { isWithinLimit } from "@/lib/server/body-limit";
import { BUILT } from "@/lib/server/build-stamp.mjs";
import { bundleStyles } from "@/lib/server/bundle-styles";
import { createInlineStyles } from "@/lib/server/inline-styles";
import { mendEscapes } from "@/lib/server/mend-escapes";
import { createReadCounter, type ReadCounter } from "@/lib/server/read-counter";
import { holdBackHtml, isForReaders } from "@/lib/server/reader-response";
import { type Handle, type PageRequest, renderPage } from "@/lib/server/render-page";
import { createReaderDoors } from "@/lib/server/serve-readers";
import { takeTurns } from "@/lib/server/take-turns";
import { keepReads } from "@/lib/site/most-read";
import { readReaderLanguages } from "@/lib/site/reader-languages";

const HEADERS_TIMEOUT_MS = 20_000;
const KEEP_READS_MS = 60_000;

/** Most of a rendering is work of the one processor; more at once take memory and no less time. */
const RENDERINGS = { atOnce: 4, most: 2_000 };

interface Options {
  readonly root: string;
  readonly port: number;
  readonly dev: boolean;
  /** How many proxies of the operator's own stand before this server. */
  readonly trustedProxies: number;
  /** The operator's setting, or null to go by each request. */
  readonly publicUrl: string | null;
  /** Whether requests are counted, for who may read the metrics. */
  readonly isMeasured: boolean;
  readonly db: Db;
}

/** Serve the app on `port`; resolves when it listens. */
export async function serveHttp(options: Options): Promise<Server> {
  const { root, port, dev } = options;
  const app = next({ dev, dir: root, port, quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer(dev ? createDevDoors(handle, options) : createCachedDoors(handle, options));
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  // A large upload on a slow line takes longer than the default five minutes.
  server.requestTimeout = 0;
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, done);
  });
  return server;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** The app for working on it: style sheets are made anew for each request. */
function createDevDoors(handle: Handle, options: Options): Listener {
  const answer = createDoors(handle, options);
  return (request, response) => {
    const styles = SITE_STYLES.find((name) => request.url === stylesPath(name));
    if (!styles) return answer(request, response);
    bundleStyles(options.root, styles).then(
      (css) => response.writeHead(200, { "Content-Type": "text/css; charset=utf-8" }).end(css),
      (error: unknown) => failed(error, request, response),
    );
  };
}

/** The app as the framework answers. */
function createDoors(handle: Handle, { trustedProxies }: Options): Listener {
  return (request, response) => {
    request.url = mendEscapes(request.url ?? "/");
    if (!isWithinLimit(request)) return tooLarge(response);
    nameOrigin(request, trustedProxies);
    handle(request, response).catch((error: unknown) => failed(error, request, response));
  };
}

/** The app with what readers get before it: kept pages, without scripts. */
function createCachedDoors(handle: Handle, options: Options): Listener {
  const cache = createPageCache(options.db);
  rememberBy(cache);
  const inlineStyles = createInlineStyles(join(options.root, BUILT));
  const render = takeTurns((asked: PageRequest) => renderPage({ handle, inlineStyles }, asked), RENDERINGS);
  const { publicUrl, trustedProxies } = options;
  const addressOf = (request: IncomingMessage) => addressBehind(request, trustedProxies);
  const answerReader = createReaderDoors({
    cache,
    render,
    publicUrl,
    addressOf,
    languages: () => cache.remember("reader-languages", () => readReaderLanguages(options.db)),
    onRead: countReads(options.db),
  });
  const answer = createDoors(handle, options);
  const answerUncached: Listener = (request, response) => {
    if (!isSafe(request)) expireAfter(cache, response);
    if (isForReaders(request.url ?? "/")) holdBackHtml(request, response, inlineStyles);
    answer(request, response);
  };
  const watch = options.isMeasured ? watchRequests(counters(), cache) : null;
  return (request, response) => {
    const answered = answerReader(request, response);
    if (answered === true) return watch?.kept(request, response);
    watch?.slow(request, response);
    if (answered === false) return answerUncached(request, response);
    answered.then(
      (isAnswered) => isAnswered || answerUncached(request, response),
      (error: unknown) => failed(error, request, response),
    );
  };
}

/** Reads are counted in memory and kept a minute's worth at a time; what a stop loses is less than that. */
function countReads(db: Db): ReadCounter["count"] {
  const counter = createReadCounter();
  const keep = () => keepReads(db, counter.take(), new Date()).catch(reportError);
  setInterval(keep, KEEP_READS_MS).unref();
  return counter.count;
}

const isSafe = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD" || method === "OPTIONS";

/** Whoever has changed something sees it with their next request: it is in the database before the answer begins. */
function expireAfter(cache: PageCache, response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = (...args: unknown[]) => {
    cache.expire();
    return Reflect.apply(writeHead, response, args);
  };
  response.once("close", () => cache.expire());
}

/** Whatever the request itself brings under this name is thrown away. */
function nameOrigin(request: IncomingMessage, trustedProxies: number): void {
  request.headers[ADDRESS_HEADER] = addressBehind(request, trustedProxies);
  request.headers[PATH_HEADER] = request.url ?? "/";
}

function addressBehind({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded = headers["x-forwarded-for"];
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  return clientAddress(socket.remoteAddress, forwardedFor, trustedProxies);
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
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .writeHead(error instanceof AppError ? statusOf(error.code) : 500, { "Content-Type": "text/plain" })
    .end("Something went wrong here; it has been noted.");
}

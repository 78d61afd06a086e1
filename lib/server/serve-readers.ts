import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import {
  choiceOf,
  NO_CHOICE,
  type Page,
  type PageCache,
  type ReaderChoice,
  type Rendered,
  readPageUrl,
} from "@/lib/cache";
import { OPEN_TO_ALL, PROBLEM_TYPE, problemOf } from "@/lib/domain/problem";
import { type Allowance, API_RATE, createRateLimit } from "@/lib/domain/rate-limit";
import { codingOf, refuseCodings, sendPage } from "@/lib/server/answer-page";
import type { PageRequest } from "@/lib/server/render-page";
import { publicOrigin } from "@/lib/site/public-origin";

/** Who sends these gets an answer of their own: they are signed in, or look at what is not public yet. */
const PRIVATE_COOKIE = /copydesk\.session|__prerender_bypass|__next_preview_data/;
const KNOWN_ORIGINS = 64;
const METHODS = "GET, HEAD, OPTIONS";

interface Options {
  readonly cache: PageCache;
  readonly render: (asked: PageRequest) => Promise<Rendered>;
  /** The operator's setting, or null to go by each request. */
  readonly publicUrl: string | null;
  /** Languages besides the site's own that readers may choose. */
  readonly languages?: () => Promise<readonly string[]>;
  /** Whom a request is counted for. */
  readonly addressOf?: (request: IncomingMessage) => string;
  /** Told of every page that a reader gets, from the cache or not. */
  readonly onRead?: (url: string, headers: IncomingHttpHeaders) => void;
}

/**
 * Make what answers requests to public doors from the cache.
 *
 * @returns a function that says false, at once or later, where the request is none of its business.
 */
export function createReaderDoors(options: Options) {
  const { cache, render, publicUrl, languages = async () => [], addressOf = () => "", onRead } = options;
  const originOf = rememberOrigins(publicUrl);
  const count = createRateLimit(API_RATE);

  async function answerSlowly(
    request: IncomingMessage,
    response: ServerResponse,
    origin: string,
  ): Promise<boolean> {
    const asked = readPageUrl(request.url ?? "/");
    if (!asked) return false;
    const isApi = asked.door === "api";
    if (request.method !== "GET" && request.method !== "HEAD")
      return isApi ? false : refuseMethod(request, response);
    const choice = asked.isDocument ? NO_CHOICE : await allowedChoice(request.headers, languages);
    const key = keyOf(origin, asked.url, choice);
    if (isApi && !cache.find(key) && !mayRender(response, count(addressOf(request), Date.now()))) return true;
    const page = await cache.read(key, () => render({ origin, url: asked.url, ...choice }));
    await send(request, response, page, key);
    return true;
  }

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    page: Page,
    key: string,
  ): Promise<void> {
    const coding = codingOf(request, page);
    if (coding === null) return refuseCodings(response);
    const now = Date.now();
    const variant = page.ready(coding, now) ?? (await page.encode(coding, now));
    cache.grown(key, page);
    sendPage(request, response, page, variant, now);
    noteRead(request, page);
  }

  function noteRead({ method, url, headers }: IncomingMessage, { status }: Page): void {
    if (onRead && method === "GET" && status === 200) onRead(url ?? "/", headers);
  }

  return (request: IncomingMessage, response: ServerResponse): true | false | Promise<boolean> => {
    const { headers, method, url = "/" } = request;
    if (isPrivate(headers)) return false;
    const origin = originOf(headers);
    if (method !== "GET" && method !== "HEAD") return answerSlowly(request, response, origin);
    // Read once: the framework's own clock looks up what is being rendered each time.
    const now = Date.now();
    const page = cache.find(keyOf(origin, url, choiceOf(headers.cookie)), now);
    const coding = page && codingOf(request, page);
    const variant = page && coding && page.ready(coding, now);
    if (!page || !variant) return answerSlowly(request, response, origin);
    sendPage(request, response, page, variant, now);
    noteRead(request, page);
    return true;
  };
}

/** A language that may not be chosen gets the page of who has not chosen. */
async function allowedChoice(
  { cookie }: IncomingHttpHeaders,
  languages: () => Promise<readonly string[]>,
): Promise<ReaderChoice> {
  const choice = choiceOf(cookie);
  if (choice.language === null || (await languages()).includes(choice.language)) return choice;
  return { ...choice, language: null };
}

/** No request's address has a blank in it: the page of one choice can't be asked for, or overwritten, as another's. */
const keyOf = (origin: string, url: string, { scheme, language }: ReaderChoice): string =>
  scheme || language ? `${origin}${url} ${scheme ?? ""} ${language ?? ""}` : origin + url;

/** Say what is left to a caller; one who has asked too much is answered at once. */
function mayRender(response: ServerResponse, { isAllowed, headers }: Allowance): boolean {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (isAllowed) return true;
  const head = { ...OPEN_TO_ALL, "content-type": PROBLEM_TYPE, "cache-control": "no-store" };
  const words = "Too many requests. Wait as long as Retry-After says.";
  response.writeHead(429, head).end(problemOf(429, "too_many_requests", words));
  return false;
}

const isPrivate = ({ cookie, authorization }: IncomingHttpHeaders): boolean =>
  authorization !== undefined || (cookie !== undefined && PRIVATE_COOKIE.test(cookie));

/** The origins of the few hosts under which a site is reached. */
function rememberOrigins(publicUrl: string | null): (headers: IncomingHttpHeaders) => string {
  if (publicUrl) return () => publicUrl;
  const known = new Map<string, string>();
  return ({ host = "", "x-forwarded-proto": proto = "" }) => {
    const key = `${proto} ${host}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= KNOWN_ORIGINS) known.clear();
    const origin = publicOrigin(new Headers({ host, "x-forwarded-proto": String(proto) }), null);
    known.set(key, origin);
    return origin;
  };
}

function refuseMethod(request: IncomingMessage, response: ServerResponse): true {
  if (request.method === "OPTIONS") response.writeHead(204, { Allow: METHODS }).end();
  else response.writeHead(405, { Allow: METHODS, "Content-Length": 0 }).end();
  return true;
}

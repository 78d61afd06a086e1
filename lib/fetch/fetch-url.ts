import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/errors";
import { boundedBody } from "@/lib/fetch/bounded-body";
import { explainFailure, refusal } from "@/lib/fetch/explain-failure";
import { requestOnce } from "@/lib/fetch/request-once";

/** How the server goes out, and what it takes. */
export interface FetchOptions {
  /** Says who asks, so that an operator of the other side can complain. */
  readonly agent: string;
  /** Hosts that may be asked although they are not public. */
  readonly allow: readonly string[];
  /** Most bytes of one document, unpacked. */
  readonly maxBytes: number;
  /** Time for one document, from the first redirect to its last byte. */
  readonly timeoutMs: number;
}

/** What is known of a document from the last time; both as the server gave them. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A document to read, or the news that it has not changed. */
export type Fetched =
  | { readonly status: "unchanged" }
  | {
      readonly status: "ok";
      /** Where it was found in the end. */
      readonly url: string;
      /** The new address, where every redirect on the way says that it is for good. */
      readonly movedTo: string | null;
      readonly validators: Validators;
      /** What the server says about the document, by lower-case names: its type, charset, language and address. */
      readonly headers: ReadonlyMap<string, string>;
      readonly body: AsyncIterable<Uint8Array>;
    };

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);
const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/**
 * Ask for one document, following redirects; each of them is checked like the first address.
 *
 * @throws AppError with a sentence for an editor: what could not be had, and what to do.
 */
export async function fetchUrl(
  address: string,
  options: FetchOptions,
  validators: Validators = NO_VALIDATORS,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let url = checkedUrl(address);
  let isForGood = true;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const headers = headersFor(options.agent, validators);
    const response = await requestOnce({ url, headers, allow: options.allow, signal }).catch((error) => {
      throw explainFailure(error, url);
    });
    const status = response.statusCode ?? 0;
    const target = REDIRECTS.has(status) ? response.headers.location : undefined;
    if (target === undefined) {
      return answer(response, { url, isMoved: hops > 0 && isForGood, maxBytes: options.maxBytes });
    }
    response.destroy();
    isForGood &&= FOR_GOOD.has(status);
    url = checkedUrl(target, url);
  }
  throw new AppError("unavailable", `${url.host} sends one from address to address without an end.`);
}

function answer(
  response: IncomingMessage,
  { url, isMoved, maxBytes }: { readonly url: URL; readonly isMoved: boolean; readonly maxBytes: number },
): Fetched {
  const status = response.statusCode ?? 0;
  if (status === 304) {
    response.destroy();
    return { status: "unchanged" };
  }
  if (status !== 200) {
    response.destroy();
    throw refusal(url, status, response.headers["retry-after"]);
  }
  const { etag = null } = response.headers;
  const lastModified = response.headers["last-modified"] ?? null;
  return {
    status: "ok",
    url: url.href,
    movedTo: isMoved ? url.href : null,
    validators: { etag, lastModified },
    headers: describing(response),
    body: boundedBody(response, maxBytes),
  };
}

const DESCRIBING = ["content-type", "content-language", "content-location", "content-base"];

function describing({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(
    DESCRIBING.flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

function headersFor(agent: string, { etag, lastModified }: Validators): Record<string, string> {
  return {
    "user-agent": agent,
    accept: "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.8, */*;q=0.5",
    "accept-encoding": "gzip, deflate, br",
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

function checkedUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) {
    throw new AppError("bad_input", `“${address.slice(0, 200)}” is no address of a web page or feed.`);
  }
  const url = new URL(address, base?.href);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new AppError("bad_input", "Only addresses that begin with http:// or https:// can be fetched.");
  }
  if (url.username || url.password) {
    throw new AppError("bad_input", "Addresses with a user name or password in them are not fetched.");
  }
  url.hash = "";
  return url;
}

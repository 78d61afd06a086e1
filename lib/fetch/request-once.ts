import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { isAllowListed, isPublicAddress } from "@/lib/fetch/address-guard";
import { ForbiddenAddress, guardedLookup } from "@/lib/fetch/guarded-lookup";

/** One request, without following where it leads. */
export interface Hop {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Hosts that the operator has opened although they are not public. */
  readonly allow: readonly string[];
  readonly signal: AbortSignal;
  /** Sent by POST; without it the request is a GET. */
  readonly body?: Uint8Array;
}

/** Largest head of a response that is read. */
const MAX_HEADER_BYTES = 32 * 1024;

/** Ask one server; the answer's head is there, its body is still to be read. @throws ForbiddenAddress */
export function requestOnce({ url, headers, allow, signal, body }: Hop): Promise<IncomingMessage> {
  const isOpened = isAllowListed(url, allow);
  // A connection to an address in numbers asks no lookup.
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (!isOpened && isIP(literal) && !isPublicAddress(literal)) {
    return Promise.reject(new ForbiddenAddress(url.hostname));
  }
  const options: RequestOptions = {
    method: body ? "POST" : "GET",
    headers,
    signal,
    agent: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    ...(isOpened ? {} : { lookup: guardedLookup() }),
  };
  return new Promise((done, fail) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    send(url, options, done).on("error", fail).end(body);
  });
}

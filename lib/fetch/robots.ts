import robotsParser from "robots-parser";
import { AppError } from "@/lib/errors";
import { Refused } from "@/lib/fetch/explain-failure";
import { type FetchOptions, fetchUrl } from "@/lib/fetch/fetch-url";

/** What RFC 9309 asks a reader of robots.txt to take at least. */
const MAX_BYTES = 500_000;

/**
 * Whether the site lets `options.agent` fetch this address, by the rules of RFC 9309.
 *
 * No robots.txt means yes; a server that is in trouble means not now.
 *
 * @throws AppError where robots.txt can't be asked for.
 */
export async function isAllowedByRobots(address: string, options: FetchOptions): Promise<boolean> {
  const place = new URL("/robots.txt", address).href;
  const rules = await readRules(place, options);
  return rules === null || robotsParser(place, rules).isAllowed(address, options.agent) !== false;
}

async function readRules(place: string, options: FetchOptions): Promise<string | null> {
  try {
    const found = await fetchUrl(place, { ...options, maxBytes: MAX_BYTES });
    return found.status === "ok" ? await textOf(found.body) : null;
  } catch (error) {
    if (error instanceof Refused && error.status >= 400 && error.status < 500) return null;
    // Rules without an end are no rules.
    if (error instanceof AppError && error.code === "too_large") return null;
    throw error;
  }
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

import { allMatches } from "@/lib/ingest/text/all-matches";

const URL_IN_TEXT = /https?:\/\/[^\s<>"“”«»]+/gi;

/** Hosts that only forward: the target can't be known without asking them. */
const SHORTENERS = new Set([
  "bit.ly",
  "buff.ly",
  "cutt.ly",
  "dlvr.it",
  "fb.me",
  "goo.gl",
  "is.gd",
  "lnkd.in",
  "ow.ly",
  "rb.gy",
  "rebrand.ly",
  "shorturl.at",
  "t.co",
  "t.ly",
  "tiny.cc",
  "tinyurl.com",
  "trib.al",
  "v.gd",
  "wp.me",
]);

/** A web address in a text. */
export interface FoundUrl {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Find web addresses in `text`; punctuation that closes the sentence around one is not part of it. */
export function findUrls(text: string): FoundUrl[] {
  const found: FoundUrl[] = [];
  if (!text.includes("://")) return found;
  for (const match of allMatches(text, URL_IN_TEXT)) {
    const url = trimUrl(match[0]);
    if (url.length > 10) found.push({ start: match.index, end: match.index + url.length, url });
  }
  return found;
}

function trimUrl(raw: string): string {
  const hasOpening = raw.includes("(");
  let end = raw.length;
  while (end > 0 && /[.,;:!?'’)\]}]/.test(raw.charAt(end - 1))) {
    if (hasOpening && raw.charAt(end - 1) === ")") break;
    end--;
  }
  return raw.slice(0, end);
}

/**
 * Undo a rewriting proxy that hides the target as hexadecimal in its path (`https://proxy.example/url-68747470…/`).
 *
 * @returns the target, or `url` itself where nothing is hidden.
 */
export function unwrapUrl(url: string): string {
  const hex = /^https?:\/\/[^/\s]+\/url-((?:[0-9a-f]{2}){8,})/i.exec(url)?.[1];
  if (!hex) return url;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const target = new TextDecoder("utf-8").decode(bytes);
  return /^https?:\/\/[^\s]+$/i.test(target) ? target : url;
}

/** Undo rewriting and make double slashes in the path single. */
export function tidyUrl(url: string): string {
  const target = unwrapUrl(url.trim());
  const match = /^(https?:\/\/[^/?#]+)([^?#]*)(.*)$/is.exec(target);
  if (!match) return target;
  return `${match[1]}${(match[2] ?? "").replace(/\/{2,}/g, "/")}${match[3]}`;
}

/** True for an address of a link shortener. */
export function isShortLink(url: string): boolean {
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1];
  return host !== undefined && SHORTENERS.has(host.toLowerCase());
}

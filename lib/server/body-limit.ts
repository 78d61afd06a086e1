import type { IncomingMessage } from "node:http";

/** Forms and small answers: as much as the framework takes of an action. */
const MOST_OF_A_FORM = 4_000_000;
/** A whole article as its editor sends it. */
const MOST_OF_AN_ARTICLE = 16_000_000;

/** Uploads are streamed to disk and have limits of their own. */
const UPLOADS = ["/api/batches", "/api/media"];

/** The most bytes that a request may bring. */
export function bodyLimit(method: string | undefined, url: string | undefined): number {
  const path = url?.split("?", 1)[0] ?? "/";
  if (method === "PUT" && UPLOADS.includes(path)) return Number.POSITIVE_INFINITY;
  return path.startsWith("/api/articles/") ? MOST_OF_AN_ARTICLE : MOST_OF_A_FORM;
}

/**
 * Hold a request to the limit of its door, since what reads a body there reads it into memory.
 *
 * @returns false where the request announces more. One that announces nothing is cut off when it brings more.
 */
export function isWithinLimit(request: IncomingMessage): boolean {
  const limit = bodyLimit(request.method, request.url);
  const announced = request.headers["content-length"];
  if (announced !== undefined) return Number(announced) <= limit;
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (chunk: Uint8Array | null, encoding) => {
    bytes += chunk?.length ?? 0;
    if (bytes <= limit) return push(chunk, encoding);
    request.destroy();
    return false;
  };
  return true;
}

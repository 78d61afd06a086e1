import { createHash } from "node:crypto";

interface Document {
  readonly text: string;
  readonly contentType: string;
  /** When one of its entries last changed, if that is known. */
  readonly updatedAt?: Date | null;
  /** The only changes that matter to it, as `lib/cache` names them; without it, all may. */
  readonly dependsOn?: string;
}

/**
 * Answer with a document for machines, or with 304 where the asker has it already.
 *
 * Only the ETag decides: an embargo that ends or an article that is taken down changes
 * the document without a later date in it.
 */
export function answerDocument(
  request: Headers,
  { text, contentType, updatedAt, dependsOn }: Document,
): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = new Headers({ ETag: etag, "Cache-Control": "no-cache", "Content-Type": contentType });
  headers.set("X-Content-Type-Options", "nosniff");
  if (dependsOn) headers.set("Surrogate-Key", dependsOn);
  if (updatedAt) headers.set("Last-Modified", updatedAt.toUTCString());
  const known = (request.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

import type { Tx } from "@/db/db";
import { openSitemap } from "@/lib/site/feeds/sitemap";

/** A part of the sitemap as one text; null where there is none. */
export async function readSitemap(
  db: Tx,
  request: Parameters<typeof openSitemap>[1],
): Promise<string | null> {
  const pieces = await openSitemap(db, request);
  return pieces && gather(pieces);
}

/** The pieces of a text that is written bit by bit. */
export async function gather(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

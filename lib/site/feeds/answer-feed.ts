import { answerDocument } from "@/lib/site/feeds/answer-document";
import { readFeed } from "@/lib/site/feeds/read-feed";
import { writeAtom } from "@/lib/site/feeds/write-atom";
import { writeJsonFeed } from "@/lib/site/feeds/write-json-feed";
import { writeRss } from "@/lib/site/feeds/write-rss";
import type { SiteRequest } from "@/lib/site/site-request";

const FORMATS = {
  "feed.xml": { write: writeRss, contentType: "application/rss+xml; charset=utf-8" },
  "atom.xml": { write: writeAtom, contentType: "application/atom+xml; charset=utf-8" },
  "feed.json": { write: writeJsonFeed, contentType: "application/feed+json; charset=utf-8" },
} as const;

/** Answer a request for one of the three feeds, of the whole site or of the term under `term`. */
export async function answerFeed(
  { db, now, origin, headers }: SiteRequest,
  file: keyof typeof FORMATS,
  term?: string,
): Promise<Response> {
  const feed = await readFeed(db, { now, origin, file, ...(term === undefined ? {} : { term }) });
  if (!feed) return new Response("There is no such feed.\n", { status: 404 });
  const { write, contentType } = FORMATS[file];
  return answerDocument(headers, { text: write(feed), contentType, updatedAt: feed.updatedAt });
}

import type { Tx } from "@/db/db";
import { plainTopicPath } from "@/lib/domain/term";
import { answerDocument } from "@/lib/site/feeds/answer-document";
import type { Feed } from "@/lib/site/feeds/feed";
import { readFeed } from "@/lib/site/feeds/read-feed";
import { writeAtom } from "@/lib/site/feeds/write-atom";
import { writeJsonFeed } from "@/lib/site/feeds/write-json-feed";
import { writeRss } from "@/lib/site/feeds/write-rss";
import { findRedirectTarget } from "@/lib/site/find-redirect-target";
import type { SearchRequest } from "@/lib/site/search-request";
import type { SiteRequest } from "@/lib/site/site-request";
import { findTopicPath } from "@/lib/site/topic-page";

const FORMATS = {
  "feed.xml": { write: writeRss, contentType: "application/rss+xml; charset=utf-8" },
  "atom.xml": { write: writeAtom, contentType: "application/atom+xml; charset=utf-8" },
  "feed.json": { write: writeJsonFeed, contentType: "application/feed+json; charset=utf-8" },
} as const;

/** The file name of a feed, which says its format. */
export type FeedFile = keyof typeof FORMATS;

/** Answer a request for one of the three feeds, of the whole site or of the tag or section under `slug`. */
export async function answerFeed(
  { db, now, origin, headers }: SiteRequest,
  file: FeedFile,
  slug?: string,
  kind: "topic" | "section" = "topic",
): Promise<Response> {
  const part = slug === undefined ? {} : kind === "section" ? { section: slug } : { term: slug };
  const feed = await readFeed(db, { now, origin, file, ...part });
  return feed ? answerWithFeed(headers, file, feed) : answerMissing(db, now, file, slug);
}

/** Answer a request for the feed of what a search finds. */
export async function answerSearchFeed(
  { db, now, origin, headers }: SiteRequest,
  file: FeedFile,
  search: SearchRequest,
): Promise<Response> {
  const feed = await readFeed(db, { now, origin, file, search });
  return feed ? answerWithFeed(headers, file, feed) : answerMissing(db, now, file);
}

/** Answer with a feed that was read, or say that there is none. */
export function answerWithFeed(headers: Headers, file: FeedFile, feed: Feed | null): Response {
  if (!feed) return noFeed();
  const { write, contentType } = FORMATS[file];
  const answer = answerDocument(headers, { text: write(feed), contentType, updatedAt: feed.updatedAt });
  const { hubUrl, selfUrl } = feed;
  if (hubUrl) answer.headers.set("Link", `<${hubUrl}>; rel="hub", <${selfUrl}>; rel="self"`);
  return answer;
}

/**
 * The feed of a topic that was renamed or merged leads to that of the topic it became, and the feed of what is no
 * section any more to that of its topic.
 */
async function answerMissing(db: Tx, now: Date, file: string, slug?: string): Promise<Response> {
  const path =
    slug === undefined
      ? null
      : ((await findTopicPath(db, slug, now)) ?? (await findRedirectTarget(db, plainTopicPath(slug), now)));
  if (path?.startsWith("/topics/"))
    return new Response(null, { status: 301, headers: { Location: `${path}/${file}` } });
  return noFeed();
}

const noFeed = () => new Response("There is no such feed.\n", { status: 404 });

import type { Feed, FeedEntry } from "@/lib/site/feeds/feed";
import { element, emptyElement } from "@/lib/site/feeds/xml";

/** Write a feed as RSS 2.0 with full texts in `content:encoded`. */
export function writeRss(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n',
    "<channel>\n",
    element("title", feed.title),
    element("link", feed.pageUrl),
    element("description", feed.description),
    element("language", feed.language),
    emptyElement("atom:link", { href: feed.selfUrl, rel: "self", type: "application/rss+xml" }),
    element("lastBuildDate", feed.updatedAt?.toUTCString()),
    element("generator", "Copydesk"),
    ...feed.entries.map(writeItem),
    "</channel>\n</rss>\n",
  ].join("");
}

function writeItem(entry: FeedEntry): string {
  return [
    "<item>\n",
    element("title", entry.title),
    element("link", entry.url),
    element("guid", entry.id, { isPermaLink: "false" }),
    element("pubDate", entry.publishedAt.toUTCString()),
    element("dc:creator", entry.author),
    element("dc:language", entry.language),
    element("dc:source", entry.originalUrl ?? entry.sourceName),
    ...entry.tags.map((tag) => element("category", tag)),
    element("description", entry.summary),
    element("content:encoded", entry.bodyHtml),
    "</item>\n",
  ].join("");
}

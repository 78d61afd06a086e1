import { FEED_PICTURE_TYPE, type Feed, type FeedEntry, type FeedPicture } from "@/lib/site/feeds/feed";
import { element, emptyElement, escapeXml } from "@/lib/site/feeds/xml";

/** How often it is worth asking, in minutes. */
const MINUTES = 15;

/** Write a feed as RSS 2.0 with full texts in `content:encoded`. */
export function writeRss(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">\n',
    "<channel>\n",
    element("title", feed.title),
    element("link", feed.pageUrl),
    element("description", feed.description),
    element("language", feed.language),
    emptyElement("atom:link", { href: feed.selfUrl, rel: "self", type: "application/rss+xml" }),
    feed.hubUrl ? emptyElement("atom:link", { href: feed.hubUrl, rel: "hub" }) : "",
    writeIcon(feed),
    element("lastBuildDate", feed.updatedAt?.toUTCString()),
    element("generator", "Copydesk"),
    element("docs", "https://www.rssboard.org/rss-specification"),
    element("ttl", `${MINUTES}`),
    element("sy:updatePeriod", "hourly"),
    element("sy:updateFrequency", `${60 / MINUTES}`),
    ...feed.entries.map(writeItem),
    "</channel>\n</rss>\n",
  ].join("");
}

/** Its title and link are those of the channel, as the format wants. */
const writeIcon = ({ iconUrl, title, pageUrl }: Feed): string =>
  `<image>\n${element("url", iconUrl)}${element("title", title)}${element("link", pageUrl)}</image>\n`;

function writeItem(entry: FeedEntry): string {
  return [
    "<item>\n",
    element("title", entry.title),
    element("link", entry.url),
    element("guid", entry.id, { isPermaLink: "false" }),
    element("pubDate", entry.publishedAt.toUTCString()),
    ...entry.authors.map((name) => element("dc:creator", name)),
    element("dc:language", entry.language),
    element("dc:source", entry.originalUrl ?? entry.sourceName),
    element("dc:rights", entry.rights),
    entry.licenceUrl ? emptyElement("atom:link", { href: entry.licenceUrl, rel: "license" }) : "",
    ...entry.tags.map((tag) => element("category", tag)),
    element("description", entry.summary && asHtml(entry.summary)),
    entry.picture ? writePicture(entry.picture) : "",
    element("content:encoded", entry.bodyHtml),
    "</item>\n",
  ].join("");
}

/** Programs take a description for HTML; quotes may stay as they are, for those that take it for text. */
const asHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** An enclosure for all programs (its length is not known: RSS has 0 for that), and more for those that read Media RSS. */
function writePicture({ url, width, height, alt, credit, licence }: FeedPicture): string {
  return [
    emptyElement("enclosure", { url, length: "0", type: FEED_PICTURE_TYPE }),
    `<media:content url="${escapeXml(url)}" medium="image" type="${FEED_PICTURE_TYPE}" width="${width}" height="${height}">\n`,
    element("media:description", alt || null, { type: "plain" }),
    element("media:credit", credit),
    element("media:license", licence?.name, licence?.url ? { type: "text/html", href: licence.url } : {}),
    "</media:content>\n",
  ].join("");
}

import { FEED_PICTURE_TYPE, type Feed, type FeedEntry } from "@/lib/site/feeds/feed";
import { element, emptyElement } from "@/lib/site/feeds/xml";

/** What an empty feed says it was last changed at: Atom wants a date, and "now" would differ on each request. */
const NEVER = new Date(0);

/** Write a feed as Atom 1.0 (RFC 4287) with full texts. */
export function writeAtom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">\n`,
    element("title", feed.title),
    element("subtitle", feed.description),
    element("id", feed.selfUrl),
    emptyElement("link", { rel: "self", type: "application/atom+xml", href: feed.selfUrl }),
    feed.hubUrl ? emptyElement("link", { rel: "hub", href: feed.hubUrl }) : "",
    emptyElement("link", { rel: "alternate", type: "text/html", href: feed.pageUrl }),
    element("updated", (feed.updatedAt ?? NEVER).toISOString()),
    `<author>\n${element("name", feed.title)}</author>\n`,
    element("generator", "Copydesk"),
    element("icon", feed.iconUrl),
    ...feed.entries.map(writeEntry),
    "</feed>\n",
  ].join("");
}

function writeEntry(entry: FeedEntry): string {
  const inLanguage = { "xml:lang": entry.language };
  return [
    "<entry>\n",
    element("title", entry.title, inLanguage),
    element("id", entry.id),
    emptyElement("link", { rel: "alternate", type: "text/html", href: entry.url }),
    entry.originalUrl ? emptyElement("link", { rel: "via", href: entry.originalUrl }) : "",
    entry.picture
      ? emptyElement("link", { rel: "enclosure", type: FEED_PICTURE_TYPE, href: entry.picture.url })
      : "",
    entry.licenceUrl ? emptyElement("link", { rel: "license", href: entry.licenceUrl }) : "",
    element("published", entry.publishedAt.toISOString()),
    element("updated", entry.updatedAt.toISOString()),
    ...entry.authors.map((name) => `<author>\n${element("name", name)}</author>\n`),
    ...entry.tags.map((tag) => emptyElement("category", { term: tag })),
    element("rights", entry.rights),
    element("summary", entry.summary, inLanguage),
    element("content", entry.bodyHtml, { type: "html", ...inLanguage }),
    "</entry>\n",
  ].join("");
}

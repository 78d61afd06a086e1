import { FEED_PICTURE_TYPE, type Feed, type FeedEntry } from "@/lib/site/feeds/feed";

/** Write a feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    icon: feed.iconUrl,
    hubs: feed.hubUrl ? [{ type: "WebSub", url: feed.hubUrl }] : undefined,
    description: feed.description,
    language: feed.language,
    items: feed.entries.map(toItem),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function toItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    external_url: entry.originalUrl ?? undefined,
    title: entry.title,
    content_html: entry.bodyHtml,
    summary: entry.summary ?? undefined,
    image: entry.picture?.url,
    attachments: entry.picture ? [{ url: entry.picture.url, mime_type: FEED_PICTURE_TYPE }] : undefined,
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    authors: entry.authors.length > 0 ? entry.authors.map((name) => ({ name })) : undefined,
    tags: entry.tags.length > 0 ? entry.tags : undefined,
    language: entry.language,
    // The format has no place for it: names of extensions begin with an underscore.
    _rights: entry.rights ? { text: entry.rights, licence_url: entry.licenceUrl ?? undefined } : undefined,
  };
}

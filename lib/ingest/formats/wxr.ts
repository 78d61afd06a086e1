import { resolveUrl } from "@/lib/ingest/formats/feed/addresses";
import { bodyOf, lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields, LeftOut } from "@/lib/ingest/formats/feed-events";
import { authorOf } from "@/lib/ingest/formats/wxr/authors";
import { customField } from "@/lib/ingest/formats/wxr/custom-fields";
import { isNews, stateWarnings, whyNoNews } from "@/lib/ingest/formats/wxr/post-state";
import { xmlFeed } from "@/lib/ingest/formats/xml-feed";
import type { DumpFormat } from "@/lib/ingest/types";
import { childrenOf, childText, innerHtml, textOf, type XmlNode } from "@/lib/ingest/xml/node";

const SAMPLE = 64 * 1024;

/** Taxonomies that say how a post is shown or who wrote it, not what it is about. */
const NO_TOPICS = new Set([
  "author",
  "language",
  "nav_menu",
  "post_format",
  "post_status",
  "post_translations",
  "term_language",
  "term_translations",
  "visibility",
  "wp_theme",
]);

/** The export of WordPress (WXR 1.0 to 1.2): posts and pages, without what belongs to the machine. */
export const wxr: DumpFormat = {
  name: "wxr",
  refines: "rss",
  detect: ({ text }) => {
    const head = text.slice(0, SAMPLE);
    if (/xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//i.test(head)) return 1;
    if (/<wp:wxr_version>/i.test(head)) return 0.95;
    return /<wp:post_type>/i.test(head) && /<item[\s>]/i.test(head) ? 0.9 : 0;
  },
  ...xmlFeed("item", toFields),
};

function toFields(item: XmlNode, head: XmlNode): FeedFields | LeftOut {
  if (!isNews(item)) return { leftOut: whyNoNews(item) };
  const channel = childrenOf(head, "rss").flatMap((rss) => childrenOf(rss, "channel"))[0] ?? head;
  const excerpt = htmlOf(item, "excerpt:encoded") ?? htmlOf(item, "description");
  const content = htmlOf(item, "content:encoded");
  const date = dateOf(item);
  return {
    title: lineOf(childText(item, "title")),
    kicker: lineOf(customField(item, "kicker")),
    summary: content === null ? null : lineOf(excerpt ?? customField(item, "summary")),
    author: authorOf(item, channel),
    url: resolveUrl(childText(item, "link"), childText(channel, "link", "wp:base_blog_url")),
    guid: childText(item, "guid"),
    publishedAtRaw: date,
    declaredLanguage: languageOf(item) ?? childText(channel, "language"),
    body: bodyOf(content ?? excerpt),
    categories: topicsOf(item),
    warnings: stateWarnings(item, date),
  };
}

function htmlOf(item: XmlNode, name: string): string | null {
  const node = childrenOf(item, name).find((child) => textOf(child) !== null);
  return node ? innerHtml(node) : null;
}

/** The moment with its offset, or else the local time; WordPress writes the year 0 where there is none. */
function dateOf(item: XmlNode): string | null {
  const dates = [childText(item, "pubdate"), childText(item, "wp:post_date"), childText(item, "dc:date")];
  return dates.find((date) => date !== null && !/-0001|0000-00-00/.test(date)) ?? null;
}

function topicsOf(item: XmlNode): string[] {
  const topics = childrenOf(item, "category").filter(({ attributes }) => {
    const isDefault = attributes.domain === "category" && attributes.nicename === "uncategorized";
    return !isDefault && !NO_TOPICS.has(attributes.domain ?? "");
  });
  return distinct(topics.map((node) => lineOf(textOf(node))));
}

/** Polylang keeps the language of a post as a taxonomy. */
function languageOf(item: XmlNode): string | null {
  const term = childrenOf(item, "category").find(({ attributes }) => attributes.domain === "language");
  return term?.attributes.nicename ?? customField(item, "language");
}

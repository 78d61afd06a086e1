import {
  bodyOf,
  distinct,
  type FeedFields,
  joinNames,
  lineOf,
  resolveUrl,
} from "@/lib/ingest/formats/feed-split";
import { xmlFeed } from "@/lib/ingest/formats/xml-feed";
import type { DumpFormat } from "@/lib/ingest/types";
import { childrenOf, childText, innerHtml, textOf, type XmlNode } from "@/lib/ingest/xml/node";
import { rootName } from "@/lib/ingest/xml/root-name";

const SAMPLE = 64 * 1024;

/** RSS 0.9x, 1.0 (RDF) and 2.0 with the modules that feeds use: content, Dublin Core, Media. */
export const rss: DumpFormat = {
  name: "rss",
  detect: ({ text }) => {
    const root = rootName(text)?.toLowerCase();
    if (root === "rss" || root === "rdf:rdf" || root === "channel") return 1;
    const head = text.slice(0, SAMPLE);
    if (/<rss\s[^<>]*version\s*=/i.test(head)) return 0.9;
    return /<channel[\s>]/i.test(head) && /<item[\s>]/i.test(head) ? 0.7 : 0;
  },
  ...xmlFeed("item", toFields),
};

function toFields(item: XmlNode, head: XmlNode): FeedFields {
  const channel = channelOf(head);
  const description = htmlOf(item, "description", "media:description", "itunes:summary");
  const content = htmlOf(item, "content:encoded", "xhtml:body", "atom:content", "fullitem");
  const body = content ?? description;
  const base = item.base ?? childText(channel, "link");
  return {
    title: lineOf(childText(item, "title", "dc:title", "media:title")),
    summary: content !== null && description !== content ? lineOf(description) : null,
    author: authorOf(item),
    url: resolveUrl(urlOf(item), base),
    guid: childText(item, "guid", "atom:id", "dc:identifier") ?? item.attributes["rdf:about"] ?? null,
    publishedAtRaw: childText(
      item,
      "pubdate",
      "dc:date",
      "dcterms:created",
      "dcterms:issued",
      "atom:published",
      "atom:updated",
    ),
    declaredLanguage:
      childText(item, "dc:language") ?? item.language ?? childText(channel, "language", "dc:language"),
    body: bodyOf(body),
    categories: distinct(childrenOf(item, "category", "dc:subject").map((node) => lineOf(textOf(node)))),
  };
}

function htmlOf(item: XmlNode, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const node of childrenOf(item, name)) {
      const html = innerHtml(node);
      if (html !== "") return html;
    }
  }
  return null;
}

/** The address of the item's page: its link, or a guid that says it is one. */
function urlOf(item: XmlNode): string | null {
  const link = childText(item, "link") ?? childrenOf(item, "link")[0]?.attributes.href;
  if (link) return link;
  const alternate = childrenOf(item, "atom:link").find(
    ({ attributes }) => (attributes.rel ?? "alternate") === "alternate",
  );
  if (alternate?.attributes.href) return alternate.attributes.href;
  const guid = childrenOf(item, "guid").find(({ attributes }) => attributes.isPermaLink !== "false");
  const address = textOf(guid);
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}

/** RSS writes `ann@example.org (Ann Smith)`: the name is what counts. */
function authorOf(item: XmlNode): string | null {
  const creators = joinNames(childrenOf(item, "dc:creator").map((node) => lineOf(textOf(node))));
  if (creators !== null) return creators;
  const author = childrenOf(item, "author", "itunes:author", "atom:author")[0];
  const name = lineOf(author ? (childText(author, "name", "atom:name") ?? textOf(author)) : null);
  return name?.match(/^\S+@\S+\s+\((.+)\)$/)?.[1] ?? name;
}

/** The channel element; an empty one where the feed has none. */
function channelOf(head: XmlNode): XmlNode {
  const roots = head.children.filter((child): child is XmlNode => typeof child !== "string");
  const channels = [head, ...roots].flatMap((node) => childrenOf(node, "channel"));
  return channels[0] ?? { name: "channel", attributes: {}, children: [], base: null, language: null };
}

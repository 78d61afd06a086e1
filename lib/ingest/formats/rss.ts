import { feedFormat } from "@/lib/ingest/formats/feed/feed-format";
import type { DumpFormat } from "@/lib/ingest/types";
import { childrenOf, type XmlNode } from "@/lib/ingest/xml/node";
import { rootName } from "@/lib/ingest/xml/root-name";

const SAMPLE = 64 * 1024;

/** RSS 0.9x, 1.0 (RDF) and 2.0 with the modules that feeds use: content, Dublin Core, Media. */
export const rss: DumpFormat = {
  name: "rss",
  detect: ({ text }) => {
    const root = rootName(text)?.toLowerCase() ?? "";
    if (/^(?:[\w-]{1,20}:)?(?:rss|channel)$/.test(root)) return 1;
    const head = text.slice(0, SAMPLE);
    if (root.endsWith("rdf") && FEED_IN_RDF.test(head)) return 1;
    if (/<rss\s[^<>]*version\s*=/i.test(head)) return 0.9;
    return /<channel[\s>]/i.test(head) && /<item[\s>]/i.test(head) ? 0.7 : 0;
  },
  ...feedFormat("item", channelOf),
};

/** RDF says many things; a feed has a channel or items. */
const FEED_IN_RDF = /purl\.org\/(?:net\/)?rss|netscape\.com|<(?:\w{1,20}:)?(?:channel|item)[\s>]/i;

/** The channel element; an empty one where the feed has none. */
function channelOf(head: XmlNode): XmlNode {
  const roots = head.children.filter((child): child is XmlNode => typeof child !== "string");
  const channels = [head, ...roots].flatMap((node) => childrenOf(node, "channel"));
  return channels[0] ?? { name: "channel", attributes: {}, children: [], base: head.base, language: null };
}

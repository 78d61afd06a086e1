import { kindOf, stateOf, whyNoPost } from "@/lib/ingest/formats/blogger/kind";
import { authorOf, topicsOf } from "@/lib/ingest/formats/blogger/labels";
import { bodyOf, lineOf } from "@/lib/ingest/formats/feed/construct";
import type { FeedFields, LeftOut } from "@/lib/ingest/formats/feed-events";
import { xmlFeed } from "@/lib/ingest/formats/xml-feed";
import type { DumpFormat } from "@/lib/ingest/types";
import { attributeOf, childrenOf, childText, innerHtml, type XmlNode } from "@/lib/ingest/xml/node";

const SAMPLE = 256 * 1024;

/** The export of Blogger, of both kinds: an Atom feed of posts, pages, comments, templates and settings. */
export const blogger: DumpFormat = {
  name: "blogger",
  refines: "atom",
  detect: ({ text }) => {
    const head = text.slice(0, SAMPLE);
    if (!/<(?:\w+:)?feed[\s>]/i.test(head.slice(0, 4_000))) return 0;
    if (/<blogger:type>/.test(head) || /xmlns:blogger=["'][^"']{0,80}blogger/i.test(head)) return 1;
    return /schemas\.google\.com\/blogger\/2008\/kind#/.test(head) ? 0.97 : 0;
  },
  ...xmlFeed("atom:entry", (entry) => toFields(entry)),
};

function toFields(entry: XmlNode): FeedFields | LeftOut {
  const reason = whyNoPost(entry);
  if (reason !== null) return { leftOut: reason };
  const content = childrenOf(entry, "atom:content")[0];
  const source = content ? innerHtml(content) : "";
  const date = childText(entry, "atom:published", "blogger:created", "atom:updated");
  return {
    title: lineOf(childText(entry, "atom:title")),
    summary: lineOf(childText(entry, "blogger:metadescription", "atom:summary")),
    author: authorOf(entry),
    url: addressOf(entry),
    guid: childText(entry, "atom:id"),
    publishedAtRaw: date,
    declaredLanguage: entry.language,
    body: bodyOf(source),
    categories: topicsOf(entry),
    warnings: stateOf(entry, kindOf(entry), date),
  };
}

/** The page of a post; the newer export has only its path. */
function addressOf(entry: XmlNode): string | null {
  const link = childrenOf(entry, "atom:link").find((node) => attributeOf(node, "rel") === "alternate");
  return link ? attributeOf(link, "href") : null;
}

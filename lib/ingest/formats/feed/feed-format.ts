import { feedFacts } from "@/lib/ingest/formats/feed/feed-facts";
import { contextOf, type FeedContext, readEntry } from "@/lib/ingest/formats/feed/read-entry";
import { xmlFeed } from "@/lib/ingest/formats/xml-feed";
import type { DumpFormat, PartHints } from "@/lib/ingest/types";
import type { XmlNode } from "@/lib/ingest/xml/node";

/** Read a feed whose items are the `itemName` elements; `channelOf` finds the element that describes the feed. */
export function feedFormat(
  itemName: string,
  channelOf: (head: XmlNode) => XmlNode,
): Required<Pick<DumpFormat, "split" | "stream">> {
  // What the feed says is asked for with each of its items, and does not change any more.
  const known = new WeakMap<XmlNode, FeedContext>();
  const contextFor = (head: XmlNode, hints: PartHints) => {
    const context = known.get(head) ?? contextOf(channelOf(head), hints);
    known.set(head, context);
    return context;
  };
  return xmlFeed(
    itemName,
    (item, head, hints) => readEntry(item, contextFor(head, hints)),
    (head, hints) => feedFacts(channelOf(head), contextOf(channelOf(head), hints)),
  );
}

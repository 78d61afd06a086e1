import { feedFacts } from "@/lib/ingest/formats/feed/feed-facts";
import { DELETED_ENTRY, readDeleted } from "@/lib/ingest/formats/feed/read-deleted";
import { contextOf, type FeedContext, readEntry } from "@/lib/ingest/formats/feed/read-entry";
import { xmlFeed } from "@/lib/ingest/formats/xml-feed";
import type { DumpFormat, PartHints } from "@/lib/ingest/types";
import type { XmlNode } from "@/lib/ingest/xml/node";

/** Read a feed whose items are the `itemName` elements, and notices that one is gone; `channelOf` finds the element that describes the feed. */
export function feedFormat(
  itemName: string,
  channelOf: (head: XmlNode) => XmlNode,
): Required<Pick<DumpFormat, "split" | "stream">> {
  // What the feed says is asked for with each of its items, and does not change any more.
  // Only the last one is kept: a weak map would keep every item from being cleared away quickly.
  let last: { readonly head: XmlNode; readonly context: FeedContext } | null = null;
  const contextFor = (head: XmlNode, hints: PartHints) => {
    if (last?.head !== head) last = { head, context: contextOf(channelOf(head), hints) };
    return last.context;
  };
  return xmlFeed(
    [itemName, DELETED_ENTRY],
    (item, head, hints) =>
      item.name === DELETED_ENTRY ? readDeleted(item) : readEntry(item, contextFor(head, hints)),
    (head, hints) => feedFacts(channelOf(head), contextOf(channelOf(head), hints)),
  );
}

import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import { stateWarning } from "@/lib/ingest/formats/source-state";
import { attributeOf, childText, type XmlNode } from "@/lib/ingest/xml/node";

/** The element by which an Atom feed says that an entry is gone (RFC 6721). */
export const DELETED_ENTRY = "at:deleted-entry";

/** Read the notice that an entry was deleted: it names the entry, says when, and perhaps why. */
export function readDeleted(notice: XmlNode): FeedFields {
  const guid = attributeOf(notice, "ref");
  return {
    ...{
      title: guid && `Deleted: ${guid}`,
      guid,
      summary: null,
      author: null,
      url: null,
      declaredLanguage: null,
      categories: [],
    },
    publishedAtRaw: attributeOf(notice, "when"),
    body: { kind: "text", source: childText(notice, "at:comment") ?? "" },
    warnings: [stateWarning("deleted")],
  };
}

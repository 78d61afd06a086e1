import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct, joinNames } from "@/lib/ingest/formats/feed/lists";
import { attributeOf, childrenOf, childText, type XmlNode } from "@/lib/ingest/xml/node";

/** The labels of a post; what Blogger itself files it under is none. */
export function topicsOf(entry: XmlNode): string[] {
  const own = childrenOf(entry, "atom:category").filter(
    (node) => !/schemas\.google\.com\/g\/2005#kind/.test(attributeOf(node, "scheme") ?? ""),
  );
  return distinct(own.map((node) => lineOf(attributeOf(node, "term"))));
}

/** Who wrote a post; accounts that hide their name are called "Unknown" or "Anonymous". */
export function authorOf(entry: XmlNode): string | null {
  const names = childrenOf(entry, "atom:author").map((node) => lineOf(childText(node, "atom:name", "name")));
  return joinNames(
    names.filter((name) => name !== null && !/^(?:unknown|anonymous|noreply@blogger\.com)$/i.test(name)),
  );
}

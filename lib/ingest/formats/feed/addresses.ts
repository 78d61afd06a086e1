import { attributeOf, childOf, childrenOf, ownText, textOf, type XmlNode } from "@/lib/ingest/xml/node";

/** An absolute address where `base` makes it one, else the address as printed. */
export function resolveUrl(address: string | null, base: string | null): string | null {
  if (address === null || address === "") return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return base !== null && URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** An address that an element gives, as `href` or `url`, or as its text, resolved against the element's own base. */
export function addressIn(node: XmlNode | null, base: string | null): string | null {
  if (!node) return null;
  const address = attributeOf(node, "href") ?? attributeOf(node, "url") ?? ownText(node);
  return resolveUrl(address, node.base ?? base);
}

/** The address of an item's or a feed's page. */
export function pageUrl(node: XmlNode, base: string | null): string | null {
  const original = textOf(childOf(node, "feedburner:origlink", "pheedo:origlink"));
  if (original !== null) return resolveUrl(original, base);
  for (const link of childrenOf(node, "link")) {
    const address = addressIn(link, base);
    if (address !== null) return address;
  }
  const alternate = addressIn(alternateOf(node), base);
  if (alternate !== null) return alternate;
  // CDF has the address on the item itself, Atom may only point at a content elsewhere.
  const own = resolveUrl(attributeOf(node, "href"), node.base ?? base);
  return own ?? resolveUrl(permanentGuid(node), base) ?? sourceOfContent(node, base);
}

/** The best of the Atom links that lead to the page: HTML where there are several. */
function alternateOf(node: XmlNode): XmlNode | null {
  const alternates = childrenOf(node, "atom:link").filter(
    (link) =>
      (attributeOf(link, "rel") ?? "alternate").toLowerCase().endsWith("alternate") &&
      (attributeOf(link, "href") ?? ownText(link)) !== null,
  );
  return alternates.find((link) => attributeOf(link, "type")?.includes("html")) ?? alternates[0] ?? null;
}

/** A guid that is an address, unless it says that it is none. */
function permanentGuid(node: XmlNode): string | null {
  const guid = childrenOf(node, "guid").find(
    (one) => attributeOf(one, "ispermalink")?.toLowerCase() !== "false",
  );
  const address = textOf(guid);
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}

function sourceOfContent(node: XmlNode, base: string | null): string | null {
  const content = childOf(node, "atom:content");
  return content && resolveUrl(attributeOf(content, "src"), content.base ?? base);
}

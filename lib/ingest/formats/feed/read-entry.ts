import { pageUrl, resolveUrl } from "@/lib/ingest/formats/feed/addresses";
import {
  bodyOf,
  firstConstruct,
  lineOf,
  lineOfConstruct,
  richestFirst,
} from "@/lib/ingest/formats/feed/construct";
import { feedAddress } from "@/lib/ingest/formats/feed/feed-facts";
import { itemFacts } from "@/lib/ingest/formats/feed/item-facts";
import { categoriesOf, joinNames } from "@/lib/ingest/formats/feed/lists";
import { personOf } from "@/lib/ingest/formats/feed/people";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import type { RawBody } from "@/lib/ingest/raw-body";
import type { PartHints } from "@/lib/ingest/types";
import { attributeOf, childrenOf, childText, textOf, type XmlNode } from "@/lib/ingest/xml/node";

const TITLES = ["title", "atom:title", "dc:title", "media:title", "itunes:title"];
const CONTENTS = ["content:encoded", "atom:content", "xhtml:body", "fullitem", "content", "body"];
const TEASERS = [
  "description",
  "atom:summary",
  "dc:description",
  "abstract",
  "summary",
  "media:description",
  "itunes:summary",
  "itunes:subtitle",
];
const AUTHORS = ["atom:author", "dc:creator", "dc:author"];
const DATES = [
  "pubdate",
  "atom:published",
  "atom:issued",
  "dcterms:issued",
  "dc:date",
  "dcterms:created",
  "atom:created",
  "atom:updated",
  "atom:modified",
  "dcterms:modified",
  "prism:publicationdate",
];

/** What the whole feed says that its items leave out. */
export interface FeedContext {
  /** The element that describes the feed: `channel`, or Atom's root. */
  readonly channel: XmlNode;
  /** What relative addresses are read against where no `xml:base` is in effect. */
  readonly base: string | null;
  readonly language: string | null;
}

/** Learn from the head of a feed, and from how it came, what its items inherit. */
export function contextOf(channel: XmlNode, hints: PartHints): FeedContext {
  const base = channel.base ?? hints.url ?? null;
  const language = childText(channel, "language", "dc:language") ?? channel.language ?? hints.language;
  return { channel, base: base ?? feedAddress(channel, null), language: languageTag(language) };
}

/** Read one item or entry. RSS, RDF, Atom and CDF are mixed in the wild, so each may use the words of the others. */
export function readEntry(item: XmlNode, feed: FeedContext): FeedFields {
  const base = item.base ?? feed.base;
  const content = firstNamed(item, CONTENTS, readConstruct);
  const teaser = firstNamed(item, TEASERS, readConstruct);
  const body = content ?? teaser;
  const title = firstNamed(item, TITLES, findLine);
  const publishedAtRaw = childText(item, ...DATES) ?? attributeOf(item, "lastmod");
  const extra = itemFacts(item, base, publishedAtRaw);
  return {
    title: lineOfConstruct(title),
    summary: content && teaser && content.source !== teaser.source ? lineOfConstruct(teaser.node) : null,
    author: authorOf(item, feed.channel),
    url: pageUrl(item, base),
    guid: guidOf(item, base),
    publishedAtRaw,
    declaredLanguage: languageOf(item, body?.node ?? title ?? item, feed),
    body: toBody(body, base),
    categories: categoriesOf(item),
    ...(extra && { extra }),
  };
}

type FoundConstruct = RawBody & { readonly node: XmlNode };

/** What looks into the elements of one name after the other; video sites say in the group of the media what others say in the item. */
function firstNamed<T>(
  item: XmlNode,
  names: readonly string[],
  find: (nodes: readonly XmlNode[]) => T | null,
): T | null {
  const groups = childrenOf(item, "media:group");
  for (const name of names) {
    const own = childrenOf(item, name);
    const nodes = groups.length > 0 ? [...own, ...groups.flatMap((group) => childrenOf(group, name))] : own;
    const found = nodes.length > 0 ? find(nodes) : null;
    if (found !== null) return found;
  }
  return null;
}

const readConstruct = (nodes: readonly XmlNode[]) => firstConstruct(richestFirst(nodes));

const findLine = (nodes: readonly XmlNode[]) => nodes.find((node) => lineOfConstruct(node) !== null) ?? null;

/** What names the item; a path alone names it on its own site only, so that it gets the site's address. */
function guidOf(item: XmlNode, base: string | null): string | null {
  const guid = childText(item, "guid", "atom:id", "dc:identifier") ?? attributeOf(item, "about");
  return guid?.startsWith("/") ? resolveUrl(guid, base) : guid;
}

/** The language of the element that says most; an empty one takes back what was inherited. */
function languageOf(item: XmlNode, node: XmlNode, feed: FeedContext): string | null {
  const printed = childText(item, "dc:language") ?? node.language;
  return printed === "" ? null : (languageTag(printed) ?? feed.language);
}

/** Only a body in HTML has links that need a base. */
function toBody(found: FoundConstruct | null, base: string | null): RawBody {
  if (!found) return bodyOf(null);
  const own = found.node.base ?? base;
  return found.kind === "html" && own !== null
    ? { kind: "html", source: found.source, base: own }
    : { kind: found.kind, source: found.source };
}

/** The item's authors, or those of the feed that it came from, or in Atom those of its own feed. */
function authorOf(item: XmlNode, channel: XmlNode): string | null {
  const places = [item, ...childrenOf(item, "atom:source"), ...(item.name === "item" ? [] : [channel])];
  for (const place of places) {
    const joined = joinNames(childrenOf(place, ...AUTHORS).map(nameIn));
    if (joined !== null) return joined;
  }
  return joinNames(childrenOf(item, "author", "itunes:author").map(nameIn));
}

const nameIn = (node: XmlNode): string | null => {
  const person = personOf(node);
  return person?.name ?? person?.email ?? lineOf(textOf(node));
};

/** A language as BCP 47 writes it. */
function languageTag(printed: string | null | undefined): string | null {
  return printed?.trim().replaceAll("_", "-") || null;
}

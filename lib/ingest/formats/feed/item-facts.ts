import type { Facts } from "@/lib/domain/facts";
import { addressIn, pageUrl } from "@/lib/ingest/formats/feed/addresses";
import { lineOf, lineOfConstruct } from "@/lib/ingest/formats/feed/construct";
import {
  address,
  FactList,
  type FactReader,
  line,
  person,
  reachAuthor,
  readFacts,
  word,
} from "@/lib/ingest/formats/feed/fact-list";
import { placeOf } from "@/lib/ingest/formats/feed/place";
import { attributeOf, childOf, childText, ownText, type XmlNode } from "@/lib/ingest/xml/node";

/** A file that belongs to the item: where it is, its kind and its size in bytes. */
const file: FactReader = (node, facts, base) => {
  const url = addressIn(node, base);
  const size = attributeOf(node, "length") ?? attributeOf(node, "filesize");
  const known = [attributeOf(node, "type"), size && `${size} bytes`].filter(Boolean).join(", ");
  if (url !== null) facts.add("media", known === "" ? url : `${url} (${known})`);
};

const mediaContent: FactReader = (node, facts, base) => {
  const isPicture = /^image/.test(attributeOf(node, "medium") ?? attributeOf(node, "type") ?? "");
  if (isPicture) facts.add("image", resolved(node, base));
  else file(node, facts, base);
  readFacts(node, MEDIA, facts, base);
};

/** The element's text may be a description: only its attribute is the address. */
const resolved = (node: XmlNode, base: string | null) => addressIn({ ...node, children: [] }, base);

/** Where an item was taken from: RSS names it in a line, Atom describes the whole feed. */
const source: FactReader = (node, facts, base) => {
  facts.add("via", lineOfConstruct(childOf(node, "atom:title", "title")) ?? lineOf(ownText(node)));
  facts.add("viaUrl", pageUrl(node, base) ?? resolved(node, base));
};

/** Atom has one element for all links; the page itself is a field of its own. */
const link: FactReader = (node, facts, base) => {
  const rel = (attributeOf(node, "rel") ?? "alternate").toLowerCase();
  const isPage = attributeOf(node, "type")?.includes("html") ?? false;
  if (rel.endsWith("enclosure")) file(node, facts, base);
  else if (rel.endsWith("license")) address("licence")(node, facts, base);
  else if (rel.endsWith("via")) address("viaUrl")(node, facts, base);
  else if (rel.endsWith("replies") && isPage) address("comments")(node, facts, base);
};

const licence: FactReader = (node, facts, base) =>
  facts.add("licence", attributeOf(node, "resource") ?? addressIn(node, base));

const picture: FactReader = (node, facts, base) =>
  facts.add("image", childText(node, "url") ?? addressIn(node, base));

/** Apple's first way of naming a picture. */
const linkedPicture: FactReader = (node, facts, base) => {
  if (attributeOf(node, "rel") === "image") facts.add("image", addressIn(node, base));
};

/** What stands in a media element as well as in an item. */
const MEDIA: ReadonlyMap<string, FactReader> = new Map([
  ["media:credit", line("credit")],
  ["media:thumbnail", address("image")],
  ["media:copyright", line("rights")],
  ["media:license", licence],
  ["media:content", mediaContent],
]);

/** What an item and a feed say of themselves in the same words. */
export const COMMON_READERS: ReadonlyMap<string, FactReader> = new Map([
  ["atom:author", reachAuthor],
  ["author", reachAuthor],
  ["dc:creator", reachAuthor],
  ["dc:author", reachAuthor],
  ["itunes:author", reachAuthor],
  ["atom:contributor", person("contributors")],
  ["dc:contributor", person("contributors")],
  ["dc:publisher", person("publisher")],
  ["rights", line("rights")],
  ["copyright", line("rights")],
  ["atom:rights", line("rights")],
  ["atom:copyright", line("rights")],
  ["dc:rights", line("rights")],
  ["dcterms:rights", line("rights")],
  ["creativecommons:license", licence],
  ["cc:license", licence],
  ["dcterms:license", licence],
  ["itunes:image", address("image")],
  ["itunes:link", linkedPicture],
  ["image", picture],
  ["atom:link", link],
  ["dcterms:created", word("created")],
  ["atom:created", word("created")],
  ["atom:updated", word("updated")],
  ["atom:modified", word("updated")],
  ["dcterms:modified", word("updated")],
]);

const READERS: ReadonlyMap<string, FactReader> = new Map([
  ...COMMON_READERS,
  ...MEDIA,
  ["media:group", (node, facts, base) => readFacts(node, MEDIA, facts, base)],
  ["enclosure", file],
  ["source", source],
  ["atom:source", source],
  ["dc:source", line("via")],
  ["comments", address("comments")],
  ["expirationdate", word("expires")],
] satisfies [string, FactReader][]);

/** What an item says beside the fields that every item has; undefined when that is nothing. */
export function itemFacts(
  item: XmlNode,
  base: string | null,
  publishedAtRaw: string | null,
): Facts | undefined {
  const facts = new FactList();
  readFacts(item, READERS, facts, base);
  facts.add("place", placeOf(item));
  // The date that became the item's own is not said twice.
  facts.dropIfSame("updated", publishedAtRaw);
  facts.dropIfSame("created", publishedAtRaw);
  return facts.toFacts();
}

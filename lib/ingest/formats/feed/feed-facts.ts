import type { Facts } from "@/lib/domain/facts";
import { addressIn, pageUrl } from "@/lib/ingest/formats/feed/addresses";
import { lineOfConstruct } from "@/lib/ingest/formats/feed/construct";
import {
  address,
  FactList,
  type FactReader,
  person,
  reachAuthor,
  readFacts,
  word,
} from "@/lib/ingest/formats/feed/fact-list";
import { COMMON_READERS } from "@/lib/ingest/formats/feed/item-facts";
import { categoriesOf } from "@/lib/ingest/formats/feed/lists";
import { personOf } from "@/lib/ingest/formats/feed/people";
import { attributeOf, childrenOf, type XmlNode } from "@/lib/ingest/xml/node";

const author: FactReader = (node, facts, base) => {
  const found = personOf(node);
  facts.add("author", found?.name ?? found?.email ?? null);
  reachAuthor(node, facts, base);
};

const READERS: ReadonlyMap<string, FactReader> = new Map([
  ...COMMON_READERS,
  ["atom:author", author],
  ["author", author],
  ["dc:creator", author],
  ["dc:author", author],
  ["itunes:author", author],
  ["managingeditor", author],
  ["webmaster", person("publisher")],
  ["itunes:owner", person("publisher")],
  ["atom:logo", address("image")],
  ["atom:icon", address("image")],
  ["pubdate", word("published")],
  ["dcterms:issued", word("published")],
  ["atom:published", word("published")],
  ["lastbuilddate", word("updated")],
  ["dc:date", word("updated")],
]);

const TITLES = ["title", "atom:title", "dc:title", "media:title"];
const DESCRIPTIONS = [
  "description",
  "atom:subtitle",
  "atom:tagline",
  "dc:description",
  "abstract",
  "atom:info",
  "feedburner:browserfriendly",
  "itunes:summary",
  "itunes:subtitle",
];

interface FeedHints {
  readonly base: string | null;
  readonly language: string | null;
}

/** What a feed says of itself; undefined when that is nothing. */
export function feedFacts(channel: XmlNode, { base, language }: FeedHints): Facts | undefined {
  const facts = new FactList();
  facts.add("title", firstLine(channel, TITLES));
  facts.add("url", pageUrl(channel, base));
  facts.add("description", firstLine(channel, DESCRIPTIONS));
  facts.add("language", language);
  readFacts(channel, READERS, facts, base);
  facts.add("updated", attributeOf(channel, "lastmod"));
  facts.add("categories", categoriesOf(channel).join("; "));
  return facts.toFacts();
}

function firstLine(node: XmlNode, names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(node, name)) {
      const found = lineOfConstruct(child);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The address of the feed itself, or of its page: what its relative links are read against at worst. */
export function feedAddress(channel: XmlNode, base: string | null): string | null {
  const self = childrenOf(channel, "atom:link").find((link) => attributeOf(link, "rel") === "self");
  const address = addressIn(self ?? null, base);
  return address !== null && URL.canParse(address) ? address : pageUrl(channel, base);
}

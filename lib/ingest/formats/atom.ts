import {
  bodyOf,
  distinct,
  type FeedFields,
  joinNames,
  lineOf,
  resolveUrl,
} from "@/lib/ingest/formats/feed-split";
import { xmlFeed } from "@/lib/ingest/formats/xml-feed";
import type { DumpFormat, RawItem } from "@/lib/ingest/types";
import { childrenOf, childText, innerHtml, textOf, type XmlNode } from "@/lib/ingest/xml/node";
import { rootName } from "@/lib/ingest/xml/root-name";

const SAMPLE = 64 * 1024;

/** Atom 1.0 and 0.3, with text, HTML and XHTML content. */
export const atom: DumpFormat = {
  name: "atom",
  detect: ({ text }) => {
    if (/^(?:[\w-]+:)?feed$/i.test(rootName(text) ?? "")) return 1;
    const root = /<(?:[\w-]+:)?feed(?:\s[^<>]*)?>/i.exec(text.slice(0, SAMPLE));
    return root && /www\.w3\.org\/2005\/atom|purl\.org\/atom\/ns/i.test(root[0]) ? 0.9 : 0;
  },
  ...xmlFeed("atom:entry", toFields),
};

function toFields(entry: XmlNode, head: XmlNode): FeedFields {
  const content = constructOf(entry, "atom:content");
  const summary = constructOf(entry, "atom:summary");
  const body = content ?? summary;
  return {
    title: lineOfConstruct(childrenOf(entry, "atom:title")[0]),
    summary: content === null ? null : lineOfConstruct(childrenOf(entry, "atom:summary")[0]),
    author: authorOf(entry, head),
    url: urlOf(entry),
    guid: childText(entry, "atom:id"),
    publishedAtRaw: childText(
      entry,
      "atom:published",
      "atom:issued",
      "dc:date",
      "atom:created",
      "atom:updated",
      "atom:modified",
    ),
    declaredLanguage: entry.language,
    body: body ?? { kind: "text", source: "" },
    categories: distinct(
      childrenOf(entry, "atom:category", "dc:subject").map((node) =>
        lineOf(node.attributes.label ?? node.attributes.term ?? textOf(node)),
      ),
    ),
  };
}

/** A text construct with something in it; media that is only pointed at or packed in base64 is none. */
function constructOf(entry: XmlNode, name: string): RawItem["body"] | null {
  for (const node of childrenOf(entry, name)) {
    const type = (node.attributes.type ?? "text").toLowerCase();
    const isBinary =
      node.attributes.mode === "base64" || (type.includes("/") && !/^text\/|xml|html/.test(type));
    const source = isBinary ? "" : innerHtml(node);
    if (source !== "") return isPlain(node, type) ? { kind: "text", source } : bodyOf(source);
  }
  return null;
}

function isPlain(node: XmlNode, type: string): boolean {
  const isEscaped03 = node.attributes.mode === "escaped";
  return (
    (type === "text" || type === "text/plain") &&
    !isEscaped03 &&
    node.children.every((child) => typeof child === "string")
  );
}

function lineOfConstruct(node: XmlNode | undefined): string | null {
  if (!node) return null;
  const isXhtml = node.children.some((child) => typeof child !== "string");
  if (isXhtml || !isPlain(node, (node.attributes.type ?? "text").toLowerCase()))
    return lineOf(innerHtml(node));
  return textOf(node)?.replace(/\s+/g, " ") ?? null;
}

function urlOf(entry: XmlNode): string | null {
  const alternates = childrenOf(entry, "atom:link").filter(
    ({ attributes }) => attributes.href && (attributes.rel ?? "alternate") === "alternate",
  );
  const page = alternates.find(({ attributes }) => attributes.type?.includes("html")) ?? alternates[0];
  const link = page ?? childrenOf(entry, "atom:content").find(({ attributes }) => attributes.src);
  return link ? resolveUrl(link.attributes.href ?? link.attributes.src ?? null, link.base) : null;
}

/** The entry's authors, or those of the feed that it came from, or the feed's. */
function authorOf(entry: XmlNode, head: XmlNode): string | null {
  const feeds = head.children.filter((child): child is XmlNode => typeof child !== "string");
  for (const place of [entry, ...childrenOf(entry, "atom:source"), ...feeds]) {
    const names = childrenOf(place, "atom:author", "dc:creator").map((node) =>
      lineOf(childText(node, "atom:name", "name") ?? childText(node, "atom:email") ?? textOf(node)),
    );
    const joined = joinNames(names);
    if (joined !== null) return joined;
  }
  return null;
}

import { bodyOf } from "@/lib/ingest/formats/feed/construct";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import { readNitf } from "@/lib/ingest/formats/nitf/read-nitf";
import type { RawBody } from "@/lib/ingest/raw-body";
import { findFirst } from "@/lib/ingest/xml/find";
import {
  attributeOf,
  childOf,
  childrenOf,
  hasElements,
  innerHtml,
  textOf,
  type XmlNode,
} from "@/lib/ingest/xml/node";

/** The text of a news item; with what a document inside it says of itself. */
export interface NewsContent {
  readonly body: RawBody;
  readonly fields: FeedFields | null;
}

/** The best text that the content set of a news item has; null where it only points to media. */
export function contentOf(item: XmlNode): NewsContent | null {
  const set = childOf(item, "contentset");
  if (!set) return null;
  const inline = childrenOf(set, "inlinexml").map(inlineXml);
  const data = childrenOf(set, "inlinedata").map(inlineData);
  const found = [...inline, ...data].filter((content) => content !== null);
  return found.find(({ body }) => body.kind === "html") ?? found[0] ?? null;
}

function inlineXml(node: XmlNode): NewsContent | null {
  const nitf = findFirst(node, "nitf");
  const fields = nitf && readNitf(nitf);
  if (fields) return { body: fields.body, fields };
  const page = findFirst(node, "xhtml:body") ?? findFirst(node, "body");
  const source = innerHtml(page ?? node);
  return source === "" ? null : { body: { kind: "html", source }, fields: null };
}

function inlineData(node: XmlNode): NewsContent | null {
  const type = attributeOf(node, "contenttype") ?? "";
  if (attributeOf(node, "encoding") !== null || !/^(?:text\/|$)|html|xml/i.test(type)) return null;
  const source = hasElements(node) ? innerHtml(node) : (textOf(node) ?? "");
  if (source === "") return null;
  const isHtml = /html/i.test(type) || hasElements(node);
  return { body: isHtml ? { kind: "html", source } : bodyOf(source), fields: null };
}

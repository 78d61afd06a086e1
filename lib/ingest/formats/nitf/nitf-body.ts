import { escapeHtml } from "@/lib/ingest/text/escape-html";
import { singleSpaces } from "@/lib/ingest/text/spaces";
import { findFirst } from "@/lib/ingest/xml/find";
import { innerHtml, textOf, type XmlNode } from "@/lib/ingest/xml/node";

/** NITF's own elements that HTML has under another name. */
const HTML_NAMES: ReadonlyMap<string, string> = new Map([
  ["block", "div"],
  ["bq", "blockquote"],
  ["hl1", "h2"],
  ["hl2", "h3"],
  ["media", "figure"],
  ["media-caption", "figcaption"],
  ["credit", "cite"],
  ["fn", "p"],
  ["nitf-table", "div"],
]);

/** What describes media and machines, and is no text. */
const NO_TEXT = new Set([
  "media-metadata",
  "media-reference",
  "media-object",
  "media-producer",
  "custom-table",
  "datasource",
]);

/** Places that stand on the page above the text, within the first so many code units of which they may be repeated. */
const REPEATED = 200;

/** The text of a NITF document as HTML; empty where there is none. */
export function nitfBody(nitf: XmlNode): string {
  const content = findFirst(nitf, "body.content");
  const html = content ? innerHtml(toHtmlNames(content)) : "";
  if (html === "") return "";
  const dateline = lineOfParts(findFirst(nitf, "dateline"));
  const place = textOf(findFirst(findFirst(nitf, "dateline"), "location")) ?? dateline;
  const isRepeated =
    place !== null && (textOf(content) ?? "").slice(0, REPEATED).includes(place.slice(0, 40));
  const above = dateline === null || isRepeated ? "" : `<p>${escapeHtml(singleSpaces(dateline))}</p>\n`;
  const below = textOf(findFirst(nitf, "tagline"));
  return above + html + (below === null ? "" : `\n<p>${escapeHtml(singleSpaces(below))}</p>`);
}

function toHtmlNames(node: XmlNode): XmlNode {
  const children = node.children
    .filter((child) => typeof child === "string" || !NO_TEXT.has(child.name))
    .map((child) => (typeof child === "string" ? child : toHtmlNames(child)));
  return { ...node, name: HTML_NAMES.get(node.name) ?? node.name, children };
}

/** `<location>Paris</location><story.date>May 2</story.date>` is printed with a comma between. */
function lineOfParts(node: XmlNode | null): string | null {
  const parts = node?.children.map(
    (child) => (typeof child === "string" ? child : textOf(child))?.trim() ?? "",
  );
  const line = parts
    ?.filter(Boolean)
    .join(", ")
    .replace(/(?:\s*,)+\s*,?/g, ",")
    .replace(/,(?=\S)/g, ", ");
  return line || null;
}

import { htmlToLine } from "@/lib/ingest/html/html-to-blocks";
import type { RawBody } from "@/lib/ingest/raw-body";
import { attributeOf, childrenOf, hasElements, innerHtml, textOf, type XmlNode } from "@/lib/ingest/xml/node";

/** Longest packed text that is unpacked: many times any article. */
const LONGEST_PACKED = 4_000_000;

/** Markup is a body in HTML; text without any is taken as it is. */
export function bodyOf(source: string | null): RawBody {
  const isMarkedUp = source !== null && /<[/!]?[a-z][^<>]*>|&(?:#\w+|[a-z]\w*);/i.test(source);
  return { kind: isMarkedUp ? "html" : "text", source: source ?? "" };
}

/** A title, name or teaser on one line without markup; null when nothing is left. */
export function lineOf(source: string | null): string | null {
  return source === null ? null : htmlToLine(source) || null;
}

/**
 * What an element that holds a text says: `description`, `atom:content`, `content:encoded`.
 *
 * Atom declares what its texts are and is believed; RSS does not, so markup is taken for markup. Media that is
 * only pointed at is no text.
 */
export function constructOf(node: XmlNode): RawBody | null {
  const alternatives = childrenOf(node, node.name);
  if (alternatives.length > 0) return firstConstruct(richestFirst(alternatives));
  const type = declaredType(node);
  const packed = isPacked(node, type);
  const source = packed ? unpack(textOf(node)) : (wrappedMarkup(node, type) ?? innerHtml(node));
  if (source === null || source === "") return null;
  if (!packed && isPlain(node, type)) return { kind: "text", source };
  const body = bodyOf(source);
  return type === "" || packed || body.kind === "html" ? body : { ...body, kind: kindOfType(type) };
}

/** The first of the elements that says anything. */
export function firstConstruct(nodes: readonly XmlNode[]): (RawBody & { node: XmlNode }) | null {
  for (const node of nodes) {
    const found = constructOf(node);
    if (found) return { ...found, node };
  }
  return null;
}

/** The same text may come plain and marked up: the marked up one is the better one. */
export function richestFirst(nodes: readonly XmlNode[]): readonly XmlNode[] {
  if (nodes.length < 2) return nodes;
  const isRich = (node: XmlNode) => /html/.test(declaredType(node)) || hasElements(node);
  return nodes.toSorted((one, other) => Number(isRich(other)) - Number(isRich(one)));
}

/** A title or teaser on one line; null when the element says nothing. */
export function lineOfConstruct(node: XmlNode | null): string | null {
  const found = node === null ? null : constructOf(node);
  if (!found) return null;
  return isLiteral(node) ? found.source.replace(/\s+/g, " ") : lineOf(found.source);
}

/** Atom declares plain text and means it: `5 < 6` and `<b>` are words there. */
function isLiteral(node: XmlNode | null): boolean {
  return node !== null && isPlain(node, declaredType(node)) && !isPacked(node, declaredType(node));
}

function declaredType(node: XmlNode): string {
  const type = attributeOf(node, "type")?.toLowerCase() ?? "";
  return type === "" && node.name.startsWith("atom:") ? "text" : type;
}

/** Atom 0.3 escaped HTML without saying more than that it is escaped. */
function isPlain(node: XmlNode, type: string): boolean {
  if (!/^(?:text|text\/plain|plain)$/.test(type) || hasElements(node)) return false;
  return node.attributes.mode !== "escaped";
}

const kindOfType = (type: string): RawBody["kind"] => (/html/.test(type) ? "html" : "text");

function isPacked(node: XmlNode, type: string): boolean {
  if (attributeOf(node, "mode") === "base64") return true;
  return node.name.startsWith("atom:") && type.includes("/") && !/^text\/|xml|html|^multipart\//.test(type);
}

/** Escaped markup in a single real element around it, where escaped markup is declared. */
function wrappedMarkup(node: XmlNode, type: string): string | null {
  if (!/^(?:text\/)?html$/.test(type) || !hasElements(node)) return null;
  const [only, ...more] = node.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  if (typeof only !== "object" || more.length > 0 || hasElements(only)) return null;
  const inner = innerHtml(only);
  return bodyOf(inner).kind === "html" ? inner : null;
}

/** The text that base64 hides; null where it is no text. */
function unpack(packed: string | null): string | null {
  if (packed === null || packed.length > LONGEST_PACKED) return null;
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/\s+/g, "")), (unit) => unit.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

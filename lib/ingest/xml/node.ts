import { escapeHtml } from "@/lib/ingest/text/escape-html";

/** One element of a feed, small enough to keep: items are read one by one and let go. */
export interface XmlNode {
  /** Canonical name in lower case: `title`, `content:encoded`, `atom:entry`, whatever prefix the feed chose. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
  /** `xml:base` in effect; null where none is. */
  readonly base: string | null;
  /** `xml:lang` in effect; null where none is. */
  readonly language: string | null;
}

/** Direct children with one of the names, in the order of the document. */
export function childrenOf(node: XmlNode, ...names: readonly string[]): readonly XmlNode[] {
  // No array for nothing: of each of ten thousands of items, fifty names are asked for that it mostly has not.
  let found: XmlNode[] | null = null;
  for (const child of node.children) {
    if (typeof child === "string" || !names.includes(child.name)) continue;
    if (found) found.push(child);
    else found = [child];
  }
  return found ?? NONE;
}

const NONE: readonly XmlNode[] = [];

/** The first child that has the first of the names that any child has. */
export function childOf(node: XmlNode, ...names: readonly string[]): XmlNode | null {
  for (const name of names) {
    for (const child of node.children) if (typeof child !== "string" && child.name === name) return child;
  }
  return null;
}

/** An attribute, trimmed, however its name is cased and prefixed (`about` is `rdf:about` too); null when empty. */
export function attributeOf(node: XmlNode, name: string): string | null {
  for (const key in node.attributes) {
    if (key === name || isLocalName(key, name)) {
      return node.attributes[key]?.trim() || null;
    }
  }
  return null;
}

/** Whether a key is this name in any case, behind a prefix or without one. */
function isLocalName(key: string, name: string): boolean {
  const start = key.length - name.length;
  return start >= 0 && key.indexOf(":") === start - 1 && key.slice(start).toLowerCase() === name;
}

/** The text of an element and all that is in it, trimmed; null when there is none. */
export function textOf(node: XmlNode | null | undefined): string | null {
  if (!node) return null;
  const [only, ...more] = node.children;
  if (typeof only === "string" && more.length === 0) return only.trim() || null;
  const parts: string[] = [];
  collectText(node, parts);
  return parts.join("").trim() || null;
}

/** The text that stands in the element itself, beside its child elements. */
export function ownText(node: XmlNode): string | null {
  return (
    node.children
      .filter((child) => typeof child === "string")
      .join("")
      .trim() || null
  );
}

/** The text of the first child that has any, by order of `names`. */
export function childText(node: XmlNode, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of node.children) {
      const text = typeof child !== "string" && child.name === name ? textOf(child) : null;
      if (text !== null) return text;
    }
  }
  return null;
}

/** Whether the element has child elements: markup that was not escaped. */
export function hasElements(node: XmlNode): boolean {
  for (const child of node.children) if (typeof child !== "string") return true;
  return false;
}

/**
 * What an element holds, as HTML: escaped markup is given as it is, real child elements are written out.
 *
 * Where an inner element has an `xml:base` of its own, its links are made absolute, for HTML can't say so.
 */
export function innerHtml(node: XmlNode): string {
  if (!hasElements(node)) return node.children.join("").trim();
  return node.children
    .map((child) => toHtml(child, node.base))
    .join("")
    .trim();
}

function collectText(node: XmlNode, parts: string[]): void {
  for (const child of node.children) {
    if (typeof child === "string") parts.push(child);
    else collectText(child, parts);
  }
}

function toHtml(child: XmlNode | string, base: string | null): string {
  if (typeof child === "string") return escapeHtml(child);
  const name = child.name.slice(child.name.indexOf(":") + 1);
  const attributes = Object.entries(child.attributes)
    .filter(([key]) => !key.startsWith("xmlns"))
    .map(([key, value]) => ` ${key}="${escapeHtml(withBase(key, value, child, base))}"`)
    .join("");
  const open = `<${name}${attributes}>`;
  const isVoid = child.children.length === 0 && /^(?:br|hr|img|wbr)$/.test(name);
  return isVoid ? open : `${open}${child.children.map((inner) => toHtml(inner, base)).join("")}</${name}>`;
}

function withBase(key: string, value: string, node: XmlNode, outer: string | null): string {
  if (node.base === outer || node.base === null || !/^(?:href|src|cite)$/i.test(key)) return value;
  const address = value.trim();
  return URL.canParse(address, node.base) ? new URL(address, node.base).href : value;
}

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
export function childrenOf(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return node.children.filter(
    (child) => typeof child !== "string" && names.includes(child.name),
  ) as XmlNode[];
}

/** The text of an element and all that is in it, trimmed; null when there is none. */
export function textOf(node: XmlNode | undefined): string | null {
  if (!node) return null;
  const parts: string[] = [];
  collectText(node, parts);
  return parts.join("").trim() || null;
}

/** The text of the first child that has any, by order of `names`. */
export function childText(node: XmlNode, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(node, name)) {
      const text = textOf(child);
      if (text !== null) return text;
    }
  }
  return null;
}

/** What an element holds, as HTML: escaped markup is given as it is, real child elements are written out. */
export function innerHtml(node: XmlNode): string {
  const hasElements = node.children.some((child) => typeof child !== "string");
  if (!hasElements) return node.children.join("").trim();
  return node.children.map(toHtml).join("").trim();
}

function collectText(node: XmlNode, parts: string[]): void {
  for (const child of node.children) {
    if (typeof child === "string") parts.push(child);
    else collectText(child, parts);
  }
}

function toHtml(child: XmlNode | string): string {
  if (typeof child === "string") return escapeHtml(child);
  const name = child.name.slice(child.name.indexOf(":") + 1);
  const attributes = Object.entries(child.attributes)
    .filter(([key]) => !key.startsWith("xmlns"))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join("");
  const open = `<${name}${attributes}>`;
  const isVoid = child.children.length === 0 && /^(?:br|hr|img|wbr)$/.test(name);
  return isVoid ? open : `${open}${child.children.map(toHtml).join("")}</${name}>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

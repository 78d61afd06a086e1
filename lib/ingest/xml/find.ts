import type { XmlNode } from "@/lib/ingest/xml/node";

/** The first element of this name inside a node, however deep; null where there is none. */
export function findFirst(node: XmlNode | null, name: string): XmlNode | null {
  for (const child of node?.children ?? []) {
    if (typeof child === "string") continue;
    const found = child.name === name ? child : findFirst(child, name);
    if (found) return found;
  }
  return null;
}

/** All elements of this name inside a node that stand in no other such, in the order of the text. */
export function findAll(node: XmlNode | null, name: string): XmlNode[] {
  return (node?.children ?? []).flatMap((child) => {
    if (typeof child === "string") return [];
    return child.name === name ? [child] : findAll(child, name);
  });
}

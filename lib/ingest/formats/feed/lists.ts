import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { attributeOf, childrenOf, ownText, type XmlNode } from "@/lib/ingest/xml/node";

/** The values without repeats and blanks, in their order. */
export function distinct(values: readonly (string | null)[]): string[] {
  const found = new Set<string>();
  for (const value of values) if (value) found.add(value);
  return [...found];
}

/** The names without repeats and blanks, in their order; null when there are none. */
export function joinNames(names: readonly (string | null)[]): string | null {
  return distinct(names).join(", ") || null;
}

const ONE_EACH = ["category", "atom:category", "dc:subject", "media:category", "itunes:category"];
const LISTS = new Set(["itunes:keywords", "media:keywords", "tags", "keywords"]);
const NAMES: ReadonlySet<string> = new Set([...ONE_EACH, ...LISTS]);

/** The categories and keywords of an item or a feed, in the order of the text. */
export function categoriesOf(node: XmlNode): string[] {
  const found: (string | null)[] = [];
  for (const child of node.children) {
    if (typeof child === "string" || !NAMES.has(child.name)) continue;
    for (const category of categoriesIn(child)) found.push(category);
  }
  return distinct(found);
}

function categoriesIn(node: XmlNode): (string | null)[] {
  if (LISTS.has(node.name)) return (ownText(node) ?? "").split(/[,;]/).map((word) => lineOf(word.trim()));
  const printed =
    attributeOf(node, "label") ?? attributeOf(node, "term") ?? attributeOf(node, "text") ?? ownText(node);
  return [lineOf(printed), ...childrenOf(node, ...ONE_EACH).flatMap(categoriesIn)];
}

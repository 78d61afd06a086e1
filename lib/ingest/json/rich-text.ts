import { joinCells } from "@/lib/domain/table-row";
import { isRecord } from "@/lib/ingest/json/fields";

/** Keys below which the text of an editor's document stands. */
const CHILDREN = ["content", "children", "blocks", "nodes", "document", "root", "data", "items"];

/** Deeper than any document that a person wrote. */
const DEEPEST = 30;
const MOST_NODES = 200_000;

/**
 * The text of a document that an editor program keeps as a tree of nodes (Slate, ProseMirror, Portable Text,
 * Lexical, Editor.js), a paragraph for each block; null where a value is none.
 */
export function richText(value: unknown): string | null {
  const blocks = blocksOf(value);
  if (blocks === null || !blocks.every(isRecord) || !blocks.some(isTyped)) return null;
  const budget = { left: MOST_NODES };
  const paragraphs = blocks.map((block) => textOf(block, 0, budget).trim());
  return paragraphs.filter(Boolean).join("\n\n") || null;
}

/** The blocks of a document: the list itself, or what the root node holds. */
function blocksOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 ? value : null;
  if (!isRecord(value)) return null;
  const fields = new Map(Object.entries(value));
  if (fields.has("root")) return blocksOf(fields.get("root"));
  const isRoot = ["type", "nodeType", "blocks"].some((key) => fields.has(key));
  const list = CHILDREN.map((key) => fields.get(key)).find(Array.isArray);
  return isRoot && list && list.length > 0 ? list : null;
}

/** Nodes say what they are, and hold others or text of their own. */
function isTyped(node: unknown): boolean {
  if (!isRecord(node)) return false;
  const fields = new Map(Object.entries(node));
  const hasType = ["type", "_type", "nodeType", "kind"].some((key) => typeof fields.get(key) === "string");
  return hasType && CHILDREN.some((key) => typeof fields.get(key) === "object" && fields.get(key) !== null);
}

function textOf(node: unknown, depth: number, budget: { left: number }): string {
  if (depth > DEEPEST || budget.left-- <= 0) return "";
  if (Array.isArray(node)) return listOfTexts(node, depth, budget);
  if (typeof node === "string") return node;
  if (!isRecord(node)) return "";
  const fields = new Map(Object.entries(node));
  const own = [fields.get("text"), fields.get("value")].find((text) => typeof text === "string");
  if (typeof own === "string") return own;
  if (/^(?:hard_?break|linebreak|br)$/i.test(String(fields.get("type")))) return "\n";
  const kind = String(fields.get("type") ?? fields.get("nodeType"));
  const parts = CHILDREN.map((key) => fields.get(key)).filter((part) => typeof part === "object");
  return parts.map((part) => partText(part, kind, { depth, budget })).join("");
}

interface Place {
  readonly depth: number;
  readonly budget: { left: number };
}

/** What a node of this kind holds, lines and cells apart. */
function partText(part: unknown, kind: string, { depth, budget }: Place): string {
  if (!Array.isArray(part)) return textOf(part, depth + 1, budget);
  const texts = () => part.map((child) => textOf(child, depth + 1, budget).trim());
  if (/table$/i.test(kind)) return texts().join("\n");
  if (/table.{0,5}row$/i.test(kind)) return joinCells(texts());
  return /list/i.test(kind) ? listText(part, depth, budget) : textOf(part, depth + 1, budget);
}

/** A list of lists is a table that has no nodes of its own. */
function listOfTexts(list: readonly unknown[], depth: number, budget: { left: number }): string {
  const texts = (nodes: readonly unknown[]) => nodes.map((node) => textOf(node, depth + 1, budget));
  if (list.length === 0 || !list.every(Array.isArray)) return texts(list).join("");
  return list.map((row) => joinCells(texts(row))).join("\n");
}

function listText(items: readonly unknown[], depth: number, budget: { left: number }): string {
  return items.map((item) => `\n- ${textOf(item, depth + 1, budget).trim()}`).join("");
}

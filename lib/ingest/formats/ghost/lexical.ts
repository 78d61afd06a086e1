import { cardToHtml } from "@/lib/ingest/formats/ghost/cards";
import { type Fields, fieldsOf, listOf, textOf } from "@/lib/ingest/json/fields";
import { escapeHtml } from "@/lib/ingest/text/escape-html";

/** Deeper than any document that a person wrote. */
const DEEPEST = 50;

const QUOTES = new Set(["quote", "extended-quote", "aside"]);
const HEADINGS = new Set(["heading", "extended-heading"]);

/** The document of Ghost's newer editor as HTML. */
export function lexicalToHtml(document: unknown): string {
  return listOf(fieldsOf(fieldsOf(document).get("root")), "children")
    .map((node) => nodeToHtml(node, 0))
    .join("\n");
}

function nodeToHtml(node: Fields, depth: number): string {
  if (depth > DEEPEST) return "";
  const type = textOf(node, "type") ?? "";
  if (type === "linebreak") return "<br>";
  if (type === "text" || type === "extended-text" || type === "code-highlight") return textToHtml(node);
  const children = listOf(node, "children");
  if (children.length === 0) return cardToHtml(type, Object.fromEntries(node));
  const inner = children.map((child) => nodeToHtml(child, depth + 1)).join("");
  if (type === "link" || type === "autolink")
    return `<a href="${escapeHtml(textOf(node, "url") ?? "")}">${inner}</a>`;
  if (type === "listitem") return `<li>${inner}</li>`;
  if (type === "list")
    return textOf(node, "listType") === "number" ? `<ol>${inner}</ol>` : `<ul>${inner}</ul>`;
  if (QUOTES.has(type)) return `<blockquote>${inner}</blockquote>`;
  if (HEADINGS.has(type)) return `<h3>${inner}</h3>`;
  return `<p>${inner}</p>`;
}

function textToHtml(node: Fields): string {
  const text = node.get("text");
  return typeof text === "string" ? escapeHtml(text).replace(/\n/g, "<br>") : "";
}

import type { RichTextDoc, RichTextMark, RichTextNode } from "@/lib/domain/rich-text";
import { escapeText } from "@/lib/richtext/escape-text";
import { renderTable } from "@/lib/richtext/render-table";
import { safeHref } from "@/lib/richtext/safe-href";
import type { SafeHtml } from "@/lib/richtext/safe-html";
import { sanitise } from "@/lib/richtext/sanitise";

/** Deeper nesting than any editor makes; below it only the words are kept. */
const DEEPEST = 40;

/**
 * Render a body to the HTML that readers get.
 *
 * Text is never lost: a node in a place where it does not belong keeps its words as a paragraph.
 */
export function renderDoc(doc: RichTextDoc): SafeHtml {
  return sanitise(blocks(doc.content, 0));
}

function blocks(nodes: readonly RichTextNode[] | undefined, depth: number): string {
  return (nodes ?? []).map((node) => block(node, depth)).join("");
}

function block(node: RichTextNode, depth: number): string {
  if (depth > DEEPEST) return wrap("p", inlineOf(node, depth));
  switch (node.type) {
    case "heading":
      return wrap(`h${headingLevel(node)}`, inlineOf(node, depth));
    case "bulletList":
      return wrap("ul", listItems(node, depth));
    case "orderedList":
      return wrap("ol", listItems(node, depth), startOf(node));
    case "blockquote":
      return wrap("blockquote", blocks(node.content, depth + 1));
    case "horizontalRule":
      return "<hr>";
    case "figure":
      return figure(node);
    case "table":
      return renderTable(node, (cell) =>
        linesOf(cell, depth + 1)
          .filter(Boolean)
          .join("<br>"),
      );
    case "listItem":
    case "tableRow":
    case "doc":
      return blocks(node.content, depth + 1);
    default:
      return wrap("p", inlineOf(node, depth));
  }
}

/** Only a mark of where a picture stands: what it looks like is filled in when a page is read. */
function figure({ attrs }: RichTextNode): string {
  const caption = wrap("figcaption", escapeText(attrs?.caption ?? ""));
  return attrs?.media === undefined
    ? ""
    : `<figure data-media="${Math.trunc(attrs.media)}">${caption}</figure>`;
}

function listItems(list: RichTextNode, depth: number): string {
  return (list.content ?? []).map((item) => wrap("li", listItem(item, depth + 1))).join("");
}

function listItem(item: RichTextNode, depth: number): string {
  if (item.type !== "listItem") return inlineOf(item, depth);
  const [only, ...rest] = item.content ?? [];
  if (only?.type === "paragraph" && rest.every((node) => LISTS.has(node.type))) {
    return inlineOf(only, depth) + blocks(rest, depth);
  }
  return blocks(item.content, depth);
}

const LISTS: ReadonlySet<RichTextNode["type"]> = new Set(["bulletList", "orderedList"] as const);

/** The inline content of any node; blocks in an inline place give their words. */
function inlineOf(node: RichTextNode, depth: number): string {
  if (node.type === "text") return marked(escapeText(node.text ?? ""), node.marks ?? []);
  if (node.type === "hardBreak") return "<br>";
  if (depth > DEEPEST + 200) return "";
  return (node.content ?? []).map((child) => inlineOf(child, depth + 1)).join("");
}

/** What is in a cell: each of its paragraphs is a line. */
function linesOf(node: RichTextNode, depth: number): string[] {
  const { content = [] } = node;
  if (depth > DEEPEST || content.every(({ type }) => INLINE.has(type))) return [inlineOf(node, depth)];
  return content.flatMap((child) => linesOf(child, depth + 1));
}

const INLINE: ReadonlySet<RichTextNode["type"]> = new Set(["text", "hardBreak"] as const);

function marked(html: string, marks: readonly RichTextMark[]): string {
  return marks.reduce((inner, mark) => {
    if (mark.type === "bold") return wrap("strong", inner);
    if (mark.type === "italic") return wrap("em", inner);
    const href = safeHref(mark.attrs?.href);
    return href ? `<a href="${escapeText(href)}" rel="noopener">${inner}</a>` : inner;
  }, html);
}

const headingLevel = (node: RichTextNode) => Math.min(4, Math.max(2, Math.trunc(node.attrs?.level ?? 2)));

const startOf = (node: RichTextNode) => {
  const start = Math.trunc(node.attrs?.start ?? 1);
  return start > 1 ? ` start="${start}"` : "";
};

/** Empty elements are left out: they would show as holes. */
const wrap = (tag: string, inner: string, attributes = "") =>
  inner === "" ? "" : `<${tag}${attributes}>${inner}</${tag}>`;

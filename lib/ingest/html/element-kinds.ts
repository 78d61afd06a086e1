import type { TreeElement } from "@/lib/ingest/html/tree";

/** Elements whose text is not shown to readers. */
export const UNSEEN: ReadonlySet<string> = new Set([
  "applet",
  "area",
  "audio",
  "canvas",
  "datalist",
  "embed",
  "iframe",
  "link",
  "map",
  "math",
  "meta",
  "noembed",
  "noframes",
  "noscript",
  "object",
  "option",
  "script",
  "select",
  "style",
  "svg",
  "template",
  "textarea",
  "title",
  "video",
  "xml",
]);

/** Elements that begin and end a paragraph. */
export const BREAKING: ReadonlySet<string> = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "dialog",
  "dir",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "html",
  "legend",
  "li",
  "main",
  "menu",
  "nav",
  "ol",
  "p",
  "pre",
  "search",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
]);

export const HEADINGS: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

const HIDING_STYLE = /(?:^|;)\s{0,20}(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i;

/** Whether an element keeps its text from readers: by what it is, by an attribute or by its own style. */
export function isUnseen({ tag, attributes }: Pick<TreeElement, "tag" | "attributes">): boolean {
  if (UNSEEN.has(tag) || "hidden" in attributes) return true;
  const { style } = attributes;
  return style !== undefined && HIDING_STYLE.test(style.slice(0, 1_000));
}

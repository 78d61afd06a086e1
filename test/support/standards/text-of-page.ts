import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import {
  attributeOf,
  childrenOf,
  type HtmlElement,
  type HtmlPage,
  nameOf,
  wordsIn,
} from "@/test/support/standards/html-tree";

const UNSEEN = /^(?:head|script|style|template|noscript|datalist)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|em|i|img|input|button|ins|kbd|label|mark|picture|q|s|select|small|source|span|strong|sub|sup|svg|time|u|title|path)$/;
/** Arabic, Hebrew and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const WRITTEN_SO: Readonly<Record<string, RegExp>> = { ar: /[a-z]{3}/i };

/** A page as a browser without styles and pictures shows it: a line a block, form fields in brackets. */
export function linesOf({ document }: HtmlPage): string[] {
  return flow(document)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

function flow(node: Tree.Node): string {
  if ("value" in node) return node.value.replace(/\s+/g, " ");
  if (!("tagName" in node)) return childrenOf(node).map(flow).join("");
  const { tagName } = node;
  if (UNSEEN.test(tagName)) return "";
  if (tagName === "br") return "\n";
  if (tagName === "img") return pictureOf(node);
  if (tagName === "input") return fieldOf(node);
  const inside = childrenOf(node).map(flow).join("");
  if (tagName === "button") return `[${inside}]`;
  if (tagName === "td" || tagName === "th") return `${inside} `;
  return INLINE.test(tagName) ? inside : `\n${inside}\n`;
}

const pictureOf = (element: HtmlElement) => {
  const alt = attributeOf(element, "alt") ?? "?";
  return alt && `[picture: ${alt}]`;
};

const fieldOf = (element: HtmlElement) =>
  attributeOf(element, "type") === "hidden" ? "" : `[${labelFrom(element) ?? ""}____]`;

const labelFrom = (element: HtmlElement) =>
  attributeOf(element, "aria-label") ?? attributeOf(element, "placeholder");

/** Words of neighbouring parts of a line with nothing between them, as they stand without a style sheet. */
export function gluedWords(page: HtmlPage): string[] {
  const glued: string[] = [];
  let before: { readonly text: string; readonly parent: Tree.Node } | null = null;
  const walk = (node: Tree.Node, parent: Tree.Node): void => {
    if ("value" in node) {
      const isGlued = before !== null && before.parent !== parent && /[\p{L}\p{N}]$/u.test(before.text);
      if (isGlued && /^[\p{L}\p{N}]/u.test(node.value))
        glued.push(`${before?.text.slice(-30)}|${node.value.slice(0, 30)}`);
      if (node.value !== "") before = { text: node.value, parent };
      return;
    }
    if ("data" in node) return;
    const isInline = "tagName" in node && INLINE.test(node.tagName);
    // Inside a text, half of a word may be emphasised.
    if (
      "tagName" in node &&
      (UNSEEN.test(node.tagName) || attributeOf(node, "class")?.includes("e-content"))
    ) {
      before = null;
      return;
    }
    if (!isInline) before = null;
    for (const child of childrenOf(node)) walk(child, node);
    if (!isInline || ("tagName" in node && node.tagName === "button")) before = null;
  };
  walk(page.document, page.document);
  return glued;
}

/** Texts in a script that the language which they are said to be in is not written in. */
export function misnamedLanguages(page: HtmlPage): string[] {
  const found: string[] = [];
  const walk = (node: Tree.Node, language: string): void => {
    if ("value" in node && isForeign(node.value, language))
      found.push(`${language}: ${node.value.trim().slice(0, 60)}`);
    // A citation is in English, whatever the names in it.
    if ("tagName" in node && (UNSEEN.test(node.tagName) || attributeOf(node, "class") === "cite")) return;
    const own = "tagName" in node ? attributeOf(node, "lang") : null;
    for (const child of childrenOf(node)) walk(child, own ?? language);
  };
  walk(page.document, "");
  return found;
}

const isForeign = (text: string, language: string): boolean =>
  WRITTEN_SO[language]?.test(text) ?? RIGHT_TO_LEFT.test(text);

/** What somebody with a text browser could not use: forms without words or button, pictures without words. */
export function textBrowserProblems({ elements }: HtmlPage): string[] {
  const at = (tag: string) => elements.findIndex(({ tagName }) => tagName === tag);
  const labelled = new Set(
    elements.filter(({ tagName }) => tagName === "label").map((label) => attributeOf(label, "for")),
  );
  return [
    ...(at("main") < 0 ? ["There is no main part."] : []),
    ...(elements.filter(({ tagName }) => tagName === "a").findIndex(isSkipLink) === 0
      ? []
      : ["The first link does not lead to the main part."]),
    ...(at("header") < at("main") && at("main") < at("h1") && at("h1") < at("footer")
      ? []
      : ["The parts are not in the order of reading."]),
    ...elements
      .filter((element) => isField(element) && labelFrom(element) === null)
      .filter((element) => !labelled.has(attributeOf(element, "id")) && !isInLabel(element))
      .map((element) => `${nameOf(element)} has no label`),
    ...elements
      .filter(({ tagName }) => tagName === "form")
      .filter((form) => !elements.some((element) => isSubmit(element) && isWithin(element, form)))
      .map((form) => `${nameOf(form)} can't be sent`),
    ...elements
      .filter((element) => element.tagName === "img" && attributeOf(element, "alt") === null)
      .map((element) => `${nameOf(element)} has no words`),
    ...elements
      .filter(({ tagName }) => tagName === "a" || tagName === "button")
      .filter((element) => nameFrom(element) === "" && !isInDrawing(element))
      .map((element) => `${nameOf(element)} says nothing`),
  ];
}

const isSkipLink = (element: HtmlElement) => attributeOf(element, "href") === "#main";

const isField = (element: HtmlElement) =>
  /^(?:input|select|textarea)$/.test(element.tagName) &&
  !/^(?:hidden|submit)$/.test(attributeOf(element, "type") ?? "");

const isSubmit = (element: HtmlElement) =>
  element.tagName === "button" && attributeOf(element, "type") === "submit";

function isWithin(element: HtmlElement, outer: HtmlElement): boolean {
  for (
    let node: Tree.ParentNode | null = element.parentNode;
    node;
    node = "parentNode" in node ? node.parentNode : null
  )
    if (node === outer) return true;
  return false;
}

const isInLabel = ({ parentNode }: HtmlElement) => parentNode?.nodeName === "label";
const isInDrawing = ({ namespaceURI }: HtmlElement) => namespaceURI.endsWith("svg");

function nameFrom(element: HtmlElement): string {
  const pictures = childrenOf(element).filter((node): node is HtmlElement => node.nodeName === "img");
  return [
    wordsIn(element),
    attributeOf(element, "aria-label"),
    ...pictures.map((img) => attributeOf(img, "alt")),
  ]
    .join("")
    .trim();
}

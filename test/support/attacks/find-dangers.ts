import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

const BODY = new Set(
  "h2 h3 h4 p ul ol li blockquote a strong em br hr figure figcaption table caption thead tbody tr th td".split(
    " ",
  ),
);
const PAGE = new Set(
  [...BODY, ..."h1 div span section article header nav dl dt dd abbr bdi cite time".split(" ")].concat(
    "main details summary small del ins fieldset legend label input button q pre html head body".split(" "),
  ),
);

/** What our own components write, and no more; `name` is not among them, and `id` only as they write it. */
const PAGE_ATTRIBUTES = new Set(
  "class lang dir rel datetime aria-label aria-level aria-current title type checked readonly hreflang data-status data-tone data-variant data-size role".split(
    " ",
  ),
);

/** The names by which parts of an article's page point at each other. */
const OWN_IDS = new Set(["address", "corrections", "corrections-title", "timeline-title"]);
const POINTERS = new Set(["id", "for", "aria-labelledby"]);

/** How much markup is allowed: of a body alone, or of the page around it too. */
export type Scope = "body" | "page";

/**
 * Everything in `html` that could run, load, cover or shadow something, judged by the parser that browsers specify.
 *
 * Whatever is not known to be harmless is a danger. Both ways of reading `noscript` are tried.
 */
export function findDangers(html: string, scope: Scope): string[] {
  const found = new Set<string>();
  for (const scriptingEnabled of [true, false]) {
    const document = parse(`<!DOCTYPE html><body>${html}`, { scriptingEnabled });
    visit(document, scope, (danger) => found.add(danger));
  }
  return [...found];
}

function visit(root: Tree.Document, scope: Scope, report: (danger: string) => void): void {
  const open: Tree.Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#comment") report(`comment ${(node as Tree.CommentNode).data}`);
    if ("tagName" in node) judge(node, scope, report);
    if ("content" in node) open.push(node.content);
    if ("childNodes" in node) open.push(...node.childNodes);
  }
}

const FRAME = new Set(["html", "head", "body"]);

function judge(element: Tree.Element, scope: Scope, report: (danger: string) => void): void {
  const name = element.tagName;
  const isOwn = FRAME.has(name) || (scope === "body" ? BODY : PAGE).has(name) || isJsonLd(element, scope);
  if (!isOwn) report(`<${name}>`);
  if (element.namespaceURI !== "http://www.w3.org/1999/xhtml") report(`<${name}> of ${element.namespaceURI}`);
  for (const { name: key, value } of element.attrs) {
    if (!isHarmless(element, key, value, scope)) report(`${name} ${key}="${value}"`);
  }
}

/** The description for machines: not a script that runs, and nothing but one JSON value. */
function isJsonLd(element: Tree.Element, scope: Scope): boolean {
  if (scope !== "page" || element.tagName !== "script") return false;
  if (!element.attrs.some(({ name, value }) => name === "type" && value === "application/ld+json"))
    return false;
  const text = element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

function isHarmless(element: Tree.Element, key: string, value: string, scope: Scope): boolean {
  if (key === "href" && element.tagName === "a") return isSafeTarget(value, scope);
  if (key === "rel" && element.tagName === "a")
    return /^(?:noopener|noopener noreferrer|tag|external|license external|alternate|prev|next)$/.test(value);
  if (POINTERS.has(key)) return scope === "page" && OWN_IDS.has(value);
  if (key === "value") return scope === "page" && element.tagName === "input";
  if (key === "target") return scope === "page" && value === "_blank";
  if (key === "data-media") return element.tagName === "figure" && /^\d+$/.test(value);
  if (key === "tabindex") return scope === "page" && value === "0";
  if (key === "start") return element.tagName === "ol" && /^\d+$/.test(value);
  return scope === "page" && PAGE_ATTRIBUTES.has(key);
}

/** An absolute address of the web or of mail, or on pages a path of our own. */
function isSafeTarget(href: string, scope: Scope): boolean {
  if (/^(?:https?:\/\/[^\s<>"\\]+|mailto:[^\s<>"\\]+)$/.test(href)) return URL.canParse(href);
  return scope === "page" && /^(?:\/(?![/\\])[^\s<>"\\]*|#corrections)$/.test(href);
}

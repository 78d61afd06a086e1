import { type ParserError, parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

export type HtmlElement = Tree.Element;

/** A page as browsers read it, and what the parser had to mend. */
export interface HtmlPage {
  readonly html: string;
  /** In the order of the text. */
  readonly elements: readonly HtmlElement[];
  readonly document: Tree.Document;
  readonly parseErrors: readonly ParserError[];
}

/** Read a page with the parser of the HTML standard. */
export function readHtml(html: string): HtmlPage {
  const parseErrors: ParserError[] = [];
  const document = parse(html, { onParseError: (error) => void parseErrors.push(error) });
  return { html, document, elements: elementsIn(document), parseErrors };
}

/** Every element below a node, in the order of the text; also what stands in templates. */
export function elementsIn(node: Tree.Node): HtmlElement[] {
  const below = childrenOf(node).flatMap(elementsIn);
  return "tagName" in node ? [node, ...below] : below;
}

/** The nodes right below another. */
export const childrenOf = (node: Tree.Node): readonly Tree.ChildNode[] => [
  ...("childNodes" in node ? node.childNodes : []),
  ...("content" in node ? node.content.childNodes : []),
];

/** The value of an attribute, or null. */
export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attribute) => fullName(attribute) === name)?.value ?? null;

/** `xlink:href`, where a prefix belongs to it. */
export const fullName = ({ prefix, name }: HtmlElement["attrs"][number]): string =>
  prefix ? `${prefix}:${name}` : name;

/** All text below a node, as it stands. */
export function wordsIn(node: Tree.Node): string {
  return "value" in node ? node.value : childrenOf(node).map(wordsIn).join("");
}

/** An element as its opening tag says it, shortened: to name it in a complaint. */
export function nameOf({ tagName, attrs }: HtmlElement): string {
  const told = attrs
    .filter(({ name }) => /^(?:class|id|href|src|name|rel|property)$/.test(name))
    .map(({ name, value }) => ` ${name}="${value.slice(0, 60)}"`);
  return `<${tagName}${told.join("")}>`;
}

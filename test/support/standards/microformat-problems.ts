import {
  attributeOf,
  type HtmlElement,
  type HtmlPage,
  nameOf,
  wordsIn,
} from "@/test/support/standards/html-tree";

/** A root of microformats2 (`h-entry`) with the properties that belong to it, and not to a root inside of it. */
interface Root {
  readonly element: HtmlElement;
  readonly type: string;
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** Roots right inside of it. */
  readonly children: readonly Root[];
}

const PROPERTY = /^(?:p|u|dt|e)-[a-z-]+$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** What stands against the lists and the articles of a page: by microformats2, and by what readers of an h-feed want. */
export function microformatProblems({ elements }: HtmlPage): string[] {
  return rootsIn(elements).flatMap((root) => allRoots(root).flatMap(rootProblems));
}

/** The lists of a page, each with how many stories it has. */
export const feedsOf = ({ elements }: HtmlPage): { readonly name: string; readonly entries: number }[] =>
  rootsIn(elements)
    .flatMap(allRoots)
    .filter(({ type }) => type === "h-feed")
    .map(({ properties, children }) => ({
      name: properties.get("p-name")?.[0] ?? "",
      entries: children.filter(({ type }) => type === "h-entry").length,
    }));

const allRoots = (root: Root): Root[] => [root, ...root.children.flatMap(allRoots)];
const classesOf = (element: HtmlElement) => (attributeOf(element, "class") ?? "").split(/\s+/);
const typeOf = (element: HtmlElement) => classesOf(element).find((name) => /^h-[a-z]+$/.test(name));
const isProperty = (element: HtmlElement) => classesOf(element).some((name) => PROPERTY.test(name));

function rootsIn(elements: readonly HtmlElement[]): Root[] {
  return elements.filter((element) => typeOf(element) && !rootAbove(element)).map(toRoot);
}

/** A root that is a property of another one (an author) is a value there, and no child. */
function toRoot(element: HtmlElement): Root {
  const below = descendants(element).filter((one) => rootAbove(one) === element);
  const properties = new Map<string, string[]>();
  for (const one of below)
    for (const name of classesOf(one).filter((name) => PROPERTY.test(name)))
      properties.set(name, [...(properties.get(name) ?? []), propertyValue(one, name)]);
  const children = below.filter((one) => typeOf(one) && !isProperty(one)).map(toRoot);
  return { element, type: typeOf(element) ?? "", properties, children };
}

const descendants = (element: HtmlElement): HtmlElement[] =>
  element.childNodes.flatMap((node) => ("tagName" in node ? [node, ...descendants(node)] : []));

function rootAbove(element: HtmlElement): HtmlElement | null {
  for (let at = element.parentNode; at; at = "parentNode" in at ? at.parentNode : null)
    if ("tagName" in at && typeOf(at)) return at;
  return null;
}

function propertyValue(element: HtmlElement, name: string): string {
  const told = { u: ["href", "src", "value"], dt: ["datetime", "value"], p: ["value"], e: [] };
  const attributes = told[name.split("-")[0] as keyof typeof told] ?? [];
  for (const attribute of attributes) {
    const value = attributeOf(element, attribute);
    if (value !== null) return value;
  }
  return wordsIn(element).replace(/\s+/g, " ").trim();
}

function rootProblems({ element, type, properties, children }: Root): string[] {
  const values = (name: string) => properties.get(name) ?? [];
  const complain = (what: string) => `${nameOf(element)}: ${what}`;
  const once = (name: string) =>
    values(name).length === 1 && values(name)[0] !== "" ? [] : [complain(`${values(name).length} ${name}`)];
  if (type === "h-feed")
    return [
      ...once("p-name"),
      ...(values("dt-published").length > 0 ? [complain("a date of its own")] : []),
      ...(values("p-summary").length > 0 ? [complain("a summary of its own")] : []),
      ...children
        .filter((one) => !["h-entry", "h-feed"].includes(one.type))
        .map(() => complain("a stranger")),
    ];
  if (type !== "h-entry") return [];
  const [at = ""] = values("dt-published");
  return [
    ...["p-name", "u-url", "dt-published"].flatMap(once),
    ...(DATE.test(at) ? [] : [complain(`published at “${at}”`)]),
    ...(values("p-summary").length > 1 ? [complain("two summaries")] : []),
  ];
}

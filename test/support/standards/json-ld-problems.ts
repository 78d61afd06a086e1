import { attributeOf, readHtml, wordsIn } from "@/test/support/standards/html-tree";
import { isInstant, isLanguage, isWebAddress } from "@/test/support/standards/rules";
import { type Range, TYPES, WANTED } from "@/test/support/standards/schema-org";

type Node = Readonly<Record<string, unknown>>;

/** What a page tells machines of itself, each block as it was written. */
export function jsonLdOf(html: string): Node[] {
  return readHtml(html)
    .elements.filter((element) => attributeOf(element, "type") === "application/ld+json")
    .map((element) => JSON.parse(wordsIn(element)) as Node);
}

/** What stands against a description of a page: by the vocabulary, and by what search engines want. */
export const jsonLdProblems = (html: string): string[] => jsonLdOf(html).flatMap(blockProblems);

/** The same for one block. */
export function blockProblems({ "@context": context, "@graph": graph, ...rest }: Node): string[] {
  const nodes = (Array.isArray(graph) ? graph : [rest]) as Node[];
  return [
    ...(context === "https://schema.org" ? [] : [`the context is ${String(context)}`]),
    ...nodes.flatMap((node) => thingProblems(node, true)),
  ];
}

/** A mention of something that is described elsewhere need not say all of it. */
function thingProblems(node: Node, isWhole: boolean): string[] {
  const type = String(node["@type"]);
  if (!TYPES[type]) return [`${type} is no type that we know`];
  const wanted = (isWhole ? (WANTED[type] ?? []) : []).filter((name) => isEmpty(node[name]));
  return [
    ...wanted.map((name) => `${type} has no ${name}`),
    ...positionProblems(node),
    ...Object.entries(node).flatMap(([name, value]) => propertyProblems(type, name, value)),
  ];
}

function propertyProblems(type: string, name: string, value: unknown): string[] {
  if (name === "@type") return [];
  if (name === "@id") return isWebAddress(String(value)) ? [] : [`@id ${String(value)}`];
  const ranges = rangesOf(type, name);
  if (!ranges) return [`${type} has no property ${name}`];
  const values = Array.isArray(value) ? value : [value];
  if (values.length === 0 || values.some(isEmpty)) return [`${type}.${name} is empty`];
  return values.flatMap((one) => {
    if (!ranges.some((range) => fits(one, range)))
      return [`${type}.${name} can't be ${JSON.stringify(one).slice(0, 80)}`];
    if (typeof one !== "object") return [];
    return thingProblems(one as Node, !["translationOfWork", "workTranslation", "isPartOf"].includes(name));
  });
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === "";

function rangesOf(type: string, name: string): readonly Range[] | null {
  for (let at: string | null = type; at !== null; at = TYPES[at]?.above ?? null) {
    const ranges = TYPES[at]?.properties[name];
    if (ranges) return ranges;
  }
  return null;
}

function fits(value: unknown, range: Range): boolean {
  if (range === "Text") return typeof value === "string" && value.trim() !== "";
  if (range === "URL") return typeof value === "string" && isWebAddress(value);
  if (range === "Language") return typeof value === "string" && isLanguage(value);
  if (range === "Integer") return Number.isInteger(value);
  if (range === "Boolean") return typeof value === "boolean";
  if (range === "Date") return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
  if (range === "DateTime") return typeof value === "string" && isInstant(value);
  return typeof value === "object" && value !== null && isUnder(String((value as Node)["@type"]), range);
}

function isUnder(type: string, above: string): boolean {
  for (let at: string | null = type; at !== null; at = TYPES[at]?.above ?? null)
    if (at === above) return true;
  return false;
}

/** The steps of a way are counted from one, and each has a name and an address. */
function positionProblems(node: Node): string[] {
  if (node["@type"] !== "BreadcrumbList") return [];
  const steps = (node.itemListElement ?? []) as Node[];
  return steps.flatMap(({ position, name, item }, at) =>
    position === at + 1 && !isEmpty(name) && isWebAddress(String(item)) ? [] : [`step ${at + 1} of the way`],
  );
}

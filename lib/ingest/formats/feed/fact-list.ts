import type { FactName, Facts } from "@/lib/domain/facts";
import { addressIn } from "@/lib/ingest/formats/feed/addresses";
import { lineOfConstruct } from "@/lib/ingest/formats/feed/construct";
import { describePerson, personOf } from "@/lib/ingest/formats/feed/people";
import { ownText, type XmlNode } from "@/lib/ingest/xml/node";

/** What may be said several times of one item; of all else the first word counts. */
const MULTIPLE: ReadonlySet<FactName> = new Set([
  "author",
  "authorEmail",
  "authorUrl",
  "contributors",
  "credit",
  "media",
  "image",
]);

/** Facts that are being gathered. */
export class FactList {
  readonly #found = new Map<FactName, string>();

  add(name: FactName, value: string | null): void {
    if (value === null || value === "") return;
    const known = this.#found.get(name);
    if (known === undefined) this.#found.set(name, value);
    else if (MULTIPLE.has(name) && !known.split("; ").includes(value))
      this.#found.set(name, `${known}; ${value}`);
  }

  /** Take a fact back where it says what another field says already. */
  dropIfSame(name: FactName, value: string | null): void {
    if (this.#found.get(name) === value) this.#found.delete(name);
  }

  /** The facts; undefined where there are none. */
  toFacts(): Facts | undefined {
    return this.#found.size === 0 ? undefined : Object.fromEntries(this.#found);
  }
}

/** How one element becomes facts; relative addresses are read against `base`. */
export type FactReader = (node: XmlNode, facts: FactList, base: string | null) => void;

/** Let each child element that `readers` knows add its facts. */
export function readFacts(
  node: XmlNode,
  readers: ReadonlyMap<string, FactReader>,
  facts: FactList,
  base: string | null,
): void {
  for (const child of node.children) {
    if (typeof child !== "string") readers.get(child.name)?.(child, facts, base);
  }
}

/** A text on one line. */
export const line =
  (name: FactName): FactReader =>
  (node, facts) =>
    facts.add(name, lineOfConstruct(node));

/** A text without markup, as it stands. */
export const word =
  (name: FactName): FactReader =>
  (node, facts) =>
    facts.add(name, ownText(node));

/** An address in an attribute or in the text. */
export const address =
  (name: FactName): FactReader =>
  (node, facts, base) =>
    facts.add(name, addressIn(node, base));

/** Somebody, with mail and page in brackets. */
export const person =
  (name: FactName): FactReader =>
  (node, facts, base) => {
    const found = personOf(node, base);
    if (found) facts.add(name, describePerson(found));
  };

/** How to reach an author whose name is a field of its own. */
export const reachAuthor: FactReader = (node, facts, base) => {
  const found = personOf(node, base);
  facts.add("authorEmail", found?.email ?? null);
  facts.add("authorUrl", found?.url ?? null);
};

import { addressIn } from "@/lib/ingest/formats/feed/addresses";
import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { childOf, childText, hasElements, ownText, textOf, type XmlNode } from "@/lib/ingest/xml/node";

/** Somebody that a feed names. */
export interface Person {
  readonly name: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

const EMAIL = /[^\s()<>[\]"',;:]{1,64}@[^\s()<>[\]"',;:]{1,190}\.[a-z]{2,24}/i;

/** Who an element is about: child elements as Atom has them, or one of RSS's spellings on a line. */
export function personOf(node: XmlNode, base: string | null = null): Person | null {
  if (!hasElements(node)) return readPerson(textOf(node));
  const name = lineOf(childText(node, "atom:name", "name", "itunes:name", "foaf:name"));
  const email = childText(node, "atom:email", "email", "itunes:email");
  const url = addressIn(childOf(node, "atom:uri", "atom:url", "atom:homepage", "uri", "url"), base);
  const hasParts = name !== null || email !== null || url !== null;
  const spelled = readPerson(!hasParts ? textOf(node) : (name ?? ownText(node)));
  if (!hasParts) return spelled;
  return { name: spelled?.name ?? name, email: email ?? spelled?.email ?? null, url };
}

/** `ann@example.org (Ann Smith)`, `Ann Smith <ann@example.org>`, `Ann Smith (ann@example.org)`, or a name alone. */
export function readPerson(printed: string | null): Person | null {
  if (printed === null) return null;
  const hasEmail = printed.length <= 500 && printed.includes("@");
  const email = hasEmail ? (EMAIL.exec(printed)?.[0] ?? null) : null;
  if (email === null) return nameAlone(lineOf(printed));
  const rest = printed
    .replace(email, " ")
    .replace(/\(\s*\)|<\s*(?:mailto:)?\s*>|\[\s*\]|\bmailto:/gi, " ")
    .trim();
  const name = rest
    .replace(/^\(\s*(.{0,400})\)$/, "$1")
    .replace(/^["'\s,;:–-]+|["'\s,;:–-]+$/g, "")
    .replace(/\s+/g, " ");
  return { name: lineOf(name), email, url: null };
}

const nameAlone = (name: string | null): Person | null =>
  name === null ? null : { name, email: null, url: null };

/** A person on a line: the name, and in brackets what else is known. */
export function describePerson({ name, email, url }: Person): string | null {
  const [first, ...more] = [name, email, url].filter((value) => value !== null);
  if (first === undefined) return null;
  return more.length > 0 ? `${first} (${more.join(", ")})` : first;
}

/** Prefixes in scope: the prefix as written (empty for the default namespace) to its address. */
export type Scope = ReadonlyMap<string, string>;

/** Address of the Atom 1.0 namespace. */
const ATOM = "http://www.w3.org/2005/atom";

/** Canonical prefixes; RSS itself has none. Keys in lower case, without a closing slash or hash. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://purl.org/rss/1.0", ""],
  ["http://my.netscape.com/rdf/simple/0.9", ""],
  ["http://channel.netscape.com/rdf/simple/0.9", ""],
  ["http://backend.userland.com/rss", ""],
  ["http://backend.userland.com/rss2", ""],
  [ATOM, "atom"],
  ["http://purl.org/atom/ns", "atom"],
  ["http://purl.org/rss/1.0/modules/content", "content"],
  ["http://purl.org/dc/elements/1.1", "dc"],
  ["http://purl.org/dc/elements/1.0", "dc"],
  ["http://purl.org/dc/terms", "dcterms"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
]);

/** The scope inside an element: its parent's, with what the element declares itself. */
export function scopeInside(
  parent: Scope,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Scope {
  const declared = Object.entries(attributes).filter(([key]) => key === "xmlns" || key.startsWith("xmlns:"));
  // An Atom feed that forgot its namespace is still one.
  const isBareFeed = parent.size === 0 && name.toLowerCase() === "feed" && !("xmlns" in attributes);
  if (declared.length === 0 && !isBareFeed) return parent;
  const scope = new Map(parent);
  if (isBareFeed) scope.set("", ATOM);
  for (const [key, address] of declared) scope.set(key.slice(6).toLowerCase(), normaliseAddress(address));
  return scope;
}

/** The name that an element goes by here, whatever prefix the feed chose for it. */
export function canonicalName(name: string, scope: Scope): string {
  const colon = name.indexOf(":");
  const written = colon < 0 ? "" : name.slice(0, colon).toLowerCase();
  const local = name.slice(colon + 1).toLowerCase();
  const address = scope.get(written);
  const prefix = (address === undefined ? undefined : PREFIXES.get(address)) ?? written;
  return prefix === "" ? local : `${prefix}:${local}`;
}

function normaliseAddress(address: string): string {
  return address.trim().toLowerCase().replace(/[/#]$/, "");
}

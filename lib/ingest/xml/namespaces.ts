/** Prefixes in scope: the prefix as written (empty for the default namespace) to its address. */
export type Scope = ReadonlyMap<string, string>;

/** Address of the Atom 1.0 namespace. */
const ATOM = "http://www.w3.org/2005/atom";

/** Canonical prefixes and the addresses that stand for them; RSS itself has no prefix. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  "": [
    "http://purl.org/rss/1.0",
    "http://purl.org/net/rss1.1",
    "http://my.netscape.com/rdf/simple/0.9",
    "http://my.netscape.com/publish/formats/rss-0.91.dtd",
    "http://channel.netscape.com/rdf/simple/0.9",
    "http://backend.userland.com/rss",
    "http://backend.userland.com/rss2",
    "http://backend.userland.com/rss091",
    "http://blogs.law.harvard.edu/tech/rss",
    "http://cyber.law.harvard.edu/rss",
    "http://www.rssboard.org/rss-specification",
    "http://purl.org/rss/2.0",
    "http://purl.org/rss/1.0/modules/rss091",
    "http://www.microsoft.com/standards/channels.dtd",
    "http://iptc.org/std/nar/2006-10-01",
    "http://iptc.org/std/nitf/2006-10-18",
  ],
  atom: [
    ATOM,
    "http://purl.org/atom/ns",
    "http://purl.org/echo",
    "http://purl.org/pie",
    "http://example.com/necho",
  ],
  at: ["http://purl.org/atompub/tombstones/1.0"],
  content: ["http://purl.org/rss/1.0/modules/content"],
  dc: [
    "http://purl.org/dc/elements/1.1",
    "http://purl.org/dc/elements/1.0",
    "http://purl.org/dc/elements/2.0",
    "http://purl.org/metadata/dublin_core",
  ],
  dcterms: ["http://purl.org/dc/terms", "http://purl.org/rss/1.0/modules/dcterms"],
  rdf: ["http://www.w3.org/1999/02/22-rdf-syntax-ns", "http://www.w3.org/tr/rdf-syntax"],
  xhtml: ["http://www.w3.org/1999/xhtml"],
  svg: ["http://www.w3.org/2000/svg"],
  media: [
    "http://search.yahoo.com/mrss",
    "http://video.search.yahoo.com/mrss",
    "http://tools.search.yahoo.com/mrss",
  ],
  itunes: ["http://www.itunes.com/dtds/podcast-1.0.dtd", "http://example.com/dtds/podcast-1.0.dtd"],
  creativecommons: ["http://backend.userland.com/creativecommonsrssmodule"],
  cc: ["http://web.resource.org/cc", "http://creativecommons.org/ns"],
  feedburner: ["http://rssnamespace.org/feedburner/ext/1.0"],
  georss: ["http://www.georss.org/georss", "http://www.georss.org/georss/10"],
  gml: ["http://www.opengis.net/gml"],
  geo: ["http://www.w3.org/2003/01/geo/wgs84_pos"],
  foaf: ["http://xmlns.com/foaf/0.1"],
  prism: [
    "http://prismstandard.org/namespaces/1.2/basic",
    "http://prismstandard.org/namespaces/basic/1.2",
    "http://prismstandard.org/namespaces/basic/2.0",
  ],
};

/** Keys in lower case, without a closing slash or hash. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries(ADDRESSES).flatMap(([prefix, addresses]) => addresses.map((address) => [address, prefix])),
);

/** The scope inside an element: its parent's, with what the element declares itself. */
export function scopeInside(
  parent: Scope,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Scope {
  const declared = Object.keys(attributes).filter((key) => key === "xmlns" || key.startsWith("xmlns:"));
  // An Atom feed that forgot its namespace is still one.
  const isBareFeed = parent.size === 0 && name.toLowerCase() === "feed" && !("xmlns" in attributes);
  if (declared.length === 0 && !isBareFeed) return parent;
  const scope = new Map(parent);
  if (isBareFeed) scope.set("", ATOM);
  for (const key of declared) scope.set(key.slice(6).toLowerCase(), normaliseAddress(attributes[key] ?? ""));
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

import type { TagType } from "@/lib/domain/ingest";
import { type Node, publisherOf, type Site, wayTo } from "@/lib/site/json-ld";

/** What a list of stories, or of other lists, is of. */
export interface DescribedList {
  readonly path: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** The pages between the front page and this one. */
  readonly above: readonly { readonly name: string; readonly path: string }[];
  /** What kind of thing, of the list's own name, all of them are about; left out for a list of a time or of a kind. */
  readonly type?: TagType;
  readonly entries: readonly { readonly path: string }[];
}

const CONTEXT = "https://schema.org";

/** What things are that articles are about; a topic is anything. */
const THINGS: Partial<Readonly<Record<TagType, string>>> = {
  country: "Country",
  region: "Place",
  place: "Place",
  organisation: "Organization",
  event: "Event",
  person: "Person",
};

/** schema.org's description of the site, on its front page: whose it is and how it is searched. */
export function siteJsonLd(
  site: Site,
  about: { readonly description: string; readonly language: string },
): Node {
  const url = `${site.origin}/`;
  return {
    "@context": CONTEXT,
    "@type": "WebSite",
    "@id": url,
    url,
    name: site.name,
    description: about.description || undefined,
    inLanguage: about.language,
    publisher: publisherOf(site),
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${site.origin}/search?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}

/** schema.org's description of a page that lists stories or other lists, and of the way to it. */
export function listJsonLd(list: DescribedList, site: Site, language: string): Node {
  const { origin } = site;
  const url = `${origin}${list.path}`;
  const front = `${origin}/`;
  const page = {
    "@type": "CollectionPage",
    "@id": url,
    url,
    name: list.name,
    description: list.description,
    inLanguage: language,
    isPartOf: { "@type": "WebSite", "@id": front, url: front, name: site.name },
    about: list.type && { "@type": THINGS[list.type] ?? "Thing", name: list.name },
    mainEntity:
      list.entries.length > 0
        ? {
            "@type": "ItemList",
            itemListElement: list.entries.map(({ path }, at) => ({
              ...{ "@type": "ListItem", position: at + 1 },
              url: `${origin}${path}`,
            })),
          }
        : undefined,
  };
  return { "@context": CONTEXT, "@graph": [page, wayTo([...list.above, list], site)] };
}

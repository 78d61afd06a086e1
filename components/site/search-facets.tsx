/** @jsxImportSource preact */
import { type SaidName, saidName } from "@/lib/site/said-name";
import type { Facet, FacetEntry } from "@/lib/site/search-facets";
import { languageName } from "@/lib/site/text-direction";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly facets: readonly Facet[];
  readonly words: SiteWords;
}

/** The ways to narrow what was found: links, so that each has an address. */
export function SearchFacets({ facets, words }: Props) {
  const open = facets
    .map((facet) => ({ ...facet, entries: facet.entries.filter(({ isChosen }) => !isChosen) }))
    .filter(({ entries }) => entries.length > 0);
  if (open.length === 0) return null;
  return (
    <nav className="facets" aria-labelledby="facets-title">
      <h2 id="facets-title" className="section-title">
        {words.finding.narrow}
      </h2>
      {open.map(({ kind, entries }) => (
        <section key={kind}>
          <h3>{facetName(kind, words)}</h3>
          <ul>
            {entries.map((entry) => (
              <li key={entry.path}>
                <a href={entry.path} rel="nofollow" lang={said(kind, entry, words).lang}>
                  {said(kind, entry, words).name}
                </a>{" "}
                <span className="count">{words.number(entry.count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** The filters of a search, each a link that takes it off. */
export function ChosenFilters({ facets, words }: Props) {
  const chosen = facets.flatMap(({ kind, entries }) =>
    entries.filter(({ isChosen }) => isChosen).map((entry) => ({ kind, entry })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen" aria-label={words.finding.chosen}>
      {chosen.map(({ kind, entry }) => (
        <li key={entry.path}>
          <a href={entry.path} rel="nofollow">
            <span className="visually-hidden">{words.finding.without} </span>
            <span lang={said(kind, entry, words).lang}>{said(kind, entry, words).name}</span>{" "}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function facetName(kind: Facet["kind"], words: SiteWords): string {
  return kind === "section" || kind === "year" || kind === "language" || kind === "source"
    ? words.finding[kind]
    : words.tagTypes[kind][1];
}

/** Names of tags and sections are the site's own, but for those of countries. */
function said(kind: Facet["kind"], { name }: FacetEntry, words: SiteWords): SaidName {
  if (kind === "language") return { name: languageName(name, words.language) ?? name, lang: undefined };
  if (kind === "year" || kind === "source") return { name, lang: undefined };
  const { lang = words.names, ...rest } = saidName(
    { name, type: kind === "section" ? "topic" : kind },
    words,
  );
  return { ...rest, lang };
}

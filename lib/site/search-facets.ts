import type { CountedTerm, LiveTerm } from "@/db/queries/live-terms";
import type { Hit } from "@/db/queries/search-hits";
import { TAG_TYPES, type TagType } from "@/lib/domain/ingest";
import { type SearchRequest, searchPath } from "@/lib/site/search-request";

/** One way to narrow results, with how many it leaves. */
export interface FacetEntry {
  readonly name: string;
  readonly count: number;
  /** The same search with it, or without it where it is chosen already. */
  readonly path: string;
  readonly isChosen: boolean;
}

/** The ways to narrow by one trait. */
export interface Facet {
  readonly kind: TagType | "year" | "language" | "source";
  readonly entries: readonly FacetEntry[];
}

interface Found {
  readonly request: SearchRequest;
  readonly matches: readonly Hit[];
  readonly terms: readonly CountedTerm[];
  /** The tags that are chosen: they can be taken back where nothing is left as well. */
  readonly chosen: readonly LiveTerm[];
}

const MOST_ENTRIES = 8;

/** The facets of some matches; one that would leave all of them and can't be taken back is left out. */
export function facetsOf({ request, matches, terms: found, chosen }: Found): Facet[] {
  const { tags } = request;
  const missing = chosen.filter(({ id }) => !found.some((term) => term.id === id));
  const terms = [...found, ...missing.map((term) => ({ ...term, count: 0 }))];
  const facets: Facet[] = TAG_TYPES.map((type) => ({
    kind: type,
    entries: terms
      .filter((term) => term.type === type)
      .map(({ name, slug, count }) => {
        const isChosen = tags.includes(slug);
        const kept = isChosen ? tags.filter((tag) => tag !== slug) : [...tags, slug];
        return { name, count, isChosen, path: searchPath({ ...request, tags: kept }) };
      }),
  }));
  const count = (field: "year" | "language" | "source", readValue: (match: Hit) => string): Facet => ({
    kind: field,
    entries: countValues(matches, readValue, request[field]).map(([value, n]) => {
      const isChosen = request[field] === value;
      return {
        ...{ name: value, count: n, isChosen },
        path: searchPath({ ...request, [field]: isChosen ? "" : value }),
      };
    }),
  });
  const years = count("year", (match) => /^\d{4}(?=-)/.exec(match.day)?.[0] ?? "");
  facets.push({ ...years, entries: years.entries.toSorted((a, b) => (a.name < b.name ? 1 : -1)) });
  facets.push(count("language", (match) => match.language));
  facets.push(count("source", (match) => match.source));
  return facets.map((facet) => shorten(facet, matches.length)).filter(({ entries }) => entries.length > 0);
}

function shorten({ kind, entries }: Facet, total: number): Facet {
  const chosen = entries.filter(({ isChosen }) => isChosen);
  const others = entries.filter((entry) => !entry.isChosen && entry.count < total);
  return { kind, entries: [...chosen, ...others].slice(0, MOST_ENTRIES) };
}

function countValues(
  matches: readonly Hit[],
  readValue: (match: Hit) => string,
  chosen: string,
): [string, number][] {
  const counts = new Map<string, number>(chosen === "" ? [] : [[chosen, 0]]);
  for (const match of matches) {
    const value = readValue(match);
    if (value !== "" && value !== "und") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

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
  readonly kind: TagType | "section" | "year" | "language" | "source";
  readonly entries: readonly FacetEntry[];
}

interface Found {
  readonly request: SearchRequest;
  readonly matches: readonly Hit[];
  readonly terms: readonly CountedTerm[];
  readonly sections: readonly CountedTerm[];
  /** The tags that are chosen: they can be taken back where nothing is left as well. */
  readonly chosen: readonly LiveTerm[];
}

const MOST_ENTRIES = 8;

/** The facets of some matches; one that would leave all of them and can't be taken back is left out. */
export function facetsOf({ request, matches, terms: found, sections, chosen }: Found): Facet[] {
  const { tags } = request;
  const missing = chosen.filter(({ id }) => !found.some((term) => term.id === id));
  const terms = [...found, ...missing.map((term) => ({ ...term, count: 0 }))];
  // A tag or section that there is not finds nothing: whoever came with it has to see it, and be able to take it off.
  const unknown = tags.filter((slug) => !terms.some((term) => term.slug === slug)).map(unknownChoice);
  const ofType = (type: TagType): Facet => {
    const choices = terms
      .filter((term) => term.type === type)
      .map(({ name, slug, count }) => ({ name, count, slug, isChosen: tags.includes(slug) }))
      .concat(type === "topic" ? unknown : []);
    const entries = shorten(choices, matches.length).map(({ slug, ...choice }) => {
      const kept = choice.isChosen ? tags.filter((tag) => tag !== slug) : [...tags, slug];
      return { ...choice, path: searchPath({ ...request, tags: kept }) };
    });
    return { kind: type, entries };
  };
  const ofValue = (field: "year" | "language" | "source", values: readonly [string, number][]): Facet => {
    const choices = values.map(([name, count]) => ({ name, count, isChosen: request[field] === name }));
    const entries = shorten(choices, matches.length).map((choice) => {
      const path = searchPath({ ...request, [field]: choice.isChosen ? "" : choice.name });
      return { ...choice, path };
    });
    return { kind: field, entries };
  };
  const bySection = (): Facet => {
    const choices = sections
      .map(({ name, slug, count }) => ({ name, count, slug, isChosen: request.section === slug }))
      .filter(({ count, isChosen }) => count > 0 || isChosen);
    if (request.section !== "" && !choices.some(({ isChosen }) => isChosen))
      choices.push(unknownChoice(request.section));
    const entries = shorten(choices, matches.length, choices.length).map(({ slug, ...choice }) => {
      const path = searchPath({ ...request, section: choice.isChosen ? "" : slug });
      return { ...choice, path };
    });
    return { kind: "section", entries };
  };
  const years = countValues(matches, ({ day }) => YEAR.exec(day)?.[0] ?? "", request.year);
  return [
    bySection(),
    ...TAG_TYPES.map(ofType),
    ofValue(
      "year",
      years.toSorted(([a], [b]) => (a < b ? 1 : -1)),
    ),
    ofValue(
      "language",
      countValues(matches, ({ language }) => language, request.language),
    ),
    ofValue(
      "source",
      countValues(matches, ({ source }) => source, request.source),
    ),
  ].filter(({ entries }) => entries.length > 0);
}

const YEAR = /^\d{4}(?=-)/;

interface Choice {
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

const unknownChoice = (slug: string) => ({ name: slug, count: 0, slug, isChosen: true });

/** Those that are shown; the path of each is written afterwards, which takes longer than all the counting. */
function shorten<One extends Choice>(choices: readonly One[], total: number, most = MOST_ENTRIES): One[] {
  const chosen = choices.filter(({ isChosen }) => isChosen);
  const others = choices.filter((choice) => !choice.isChosen && choice.count < total);
  return [...chosen, ...others].slice(0, most);
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

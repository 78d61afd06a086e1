import type { Tx } from "@/db/db";
import { listNamedTerms } from "@/db/queries/live-terms";
import type { TagType } from "@/lib/domain/ingest";
import { countryCode } from "@/lib/site/maps/country-code";
import { WORLD_OUTLINES } from "@/lib/site/maps/world-outlines";
import { topicPath } from "@/lib/site/paths";
import { saidName } from "@/lib/site/said-name";
import type { SiteWords } from "@/lib/site/words/site-words";

/** A country with stories. */
export interface CountryEntry {
  readonly name: string;
  readonly type: TagType;
  readonly path: string;
  readonly count: number;
  /** Its place on the map; null where the map has none. */
  readonly code: string | null;
  /** How dark it is drawn: 1 to 5. */
  readonly shade: number;
}

/** All countries with stories, by name, and the outlines of those without. */
export interface CountriesPage {
  readonly countries: readonly CountryEntry[];
  readonly others: readonly string[];
}

const SHADES = 5;
const MOST = 400;

/** Read the countries that live articles are about, in the order of the names that the page says. */
export async function readCountriesPage(
  db: Tx,
  now: Date,
  words: Pick<SiteWords, "language" | "names">,
): Promise<CountriesPage> {
  const terms = await listNamedTerms(db, { now, type: "country", limit: MOST });
  const most = Math.max(1, ...terms.map(({ count }) => count));
  const collator = new Intl.Collator(words.language);
  const countries = terms
    .map(({ name, type, aliases, slug, count }) => ({
      ...{ name, type, path: topicPath(slug), count, code: countryCode([name, ...aliases]) },
      // By the logarithm: a few countries have most of the stories.
      shade: Math.max(1, Math.ceil((SHADES * Math.log(count + 1)) / Math.log(most + 1))),
    }))
    .sort((a, b) => collator.compare(saidName(a, words).name, saidName(b, words).name));
  const drawn = new Set(countries.map(({ code }) => code));
  return {
    countries,
    others: [...WORLD_OUTLINES].filter(([code]) => !drawn.has(code)).map(([, path]) => path),
  };
}

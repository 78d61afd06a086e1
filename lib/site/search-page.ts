import type { Tx } from "@/db/db";
import { listLiveArticlesByIds } from "@/db/queries/live-articles";
import { listLiveTexts, type Matches, MOST_MATCHES, matchLiveArticles } from "@/db/queries/live-search";
import { type LiveTerm, listLiveTerms } from "@/db/queries/live-terms";
import { countTermsOf, countWithAnyOf, findTermsBySlugs } from "@/db/queries/search-facets";
import { parseQuery } from "@/lib/domain/search-text";
import { findCurrentTerm } from "@/lib/site/current-term";
import { type Paging, pagingOf } from "@/lib/site/paging";
import { createMarker, type Piece } from "@/lib/site/passage";
import { topicPath } from "@/lib/site/paths";
import { type Facet, facetsOf } from "@/lib/site/search-facets";
import { isAsked, readSearchRequest, type SearchRequest } from "@/lib/site/search-request";
import { respell } from "@/lib/site/search-spelling";
import { readSections, type Section } from "@/lib/site/section-page";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";
import type { TopicLink } from "@/lib/site/topic-context";

/** A story with the words that were looked for. */
export interface FoundStory {
  readonly story: StoryCard;
  readonly headline: readonly Piece[];
  /** A passage around the words; null where none of them is in the text. */
  readonly passage: readonly Piece[] | null;
}

/** What the search page shows; where nothing is found it offers the busiest tags instead. */
export interface SearchPage {
  readonly request: SearchRequest;
  /** Where what was typed finds nothing: the spelling whose results are shown. */
  readonly respelt: string | null;
  readonly isAsked: boolean;
  readonly paging: Paging | null;
  /** True where there are more matches than are counted. */
  readonly isCapped: boolean;
  readonly stories: readonly FoundStory[];
  readonly facets: readonly Facet[];
  readonly offers: readonly TopicLink[];
}

const PAGE_SIZE = 20;

/** Read one page of results for the query string of a request; one beyond the last is the last. */
export async function readSearchPage(db: Tx, parameters: unknown, now: Date): Promise<SearchPage> {
  const asked = await findAsked(db, readSearchRequest(parameters), now);
  const { request, respelt, chosen, sections, matches, isCapped } = asked;
  const page = Math.min(request.page, Math.max(1, Math.ceil(matches.length / PAGE_SIZE)));
  const start = (page - 1) * PAGE_SIZE;
  const ids = matches.slice(start, start + PAGE_SIZE).map(({ id }) => id);
  const found = matches.map(({ id }) => id);
  const groups = sections.map(({ termIds }) => termIds);
  const query = respelt ?? request.query;
  const [stories, terms, counts, offers] = await Promise.all([
    readFound(db, { ids, query, now }),
    countTermsOf(db, found),
    countWithAnyOf(db, found, groups),
    matches.length > 0 ? [] : listLiveTerms(db, { now, limit: 12 }),
  ]);
  return {
    request,
    respelt,
    isAsked: isAsked(request),
    paging: matches.length > 0 ? pagingOf(page, PAGE_SIZE, matches.length) : null,
    isCapped,
    stories,
    facets: facetsOf({
      request: { ...request, query },
      ...{ matches, terms, chosen },
      sections: sections.map((section, at) => ({ ...section, count: counts[at] ?? 0 })),
    }),
    offers: offers.map(({ name, slug, type }) => ({ name, path: topicPath(slug), type })),
  };
}

/** What a request finds. */
export interface Asked extends Matches {
  /** With the slugs that its tags have now. */
  readonly request: SearchRequest;
  readonly respelt: string | null;
  /** The tags that it names and that there are. */
  readonly chosen: readonly LiveTerm[];
  /** All that there are. */
  readonly sections: readonly Section[];
}

/** The first matches of a request; where there are none, those of the nearest spelling that has some. */
export async function findAsked(
  db: Tx,
  wanted: SearchRequest,
  now: Date,
  most = MOST_MATCHES,
): Promise<Asked> {
  const request = { ...wanted, tags: await currentSlugs(db, wanted.tags, now) };
  const chosen = await findTermsBySlugs(db, request.tags);
  const sections = isAsked(request) ? await readSections(db, now) : [];
  const section = sections.find(({ slug }) => slug === request.section);
  const nothing = { request, matches: [], isCapped: false, respelt: null, chosen, sections };
  const isUnknown = chosen.length < request.tags.length || (request.section !== "" && !section);
  if (!isAsked(request) || isUnknown) return nothing;
  const { query, sort, year, language, source } = request;
  const search = {
    ...{ now, sort, most, termIds: chosen.map(({ id }) => id) },
    ...(section && { anyTermOf: section.termIds }),
    ...(year && { year }),
    ...(language && { language }),
    ...(source && { source }),
  };
  const hasWords = parseQuery(query).length > 0;
  if (query !== "" && !hasWords) return nothing;
  const found = await matchLiveArticles(db, { ...search, query });
  if (found.matches.length > 0 || !hasWords) return { ...nothing, ...found };
  const isAlone = !(section || year || language || source) && chosen.length === 0;
  const respelt = await respell(db, { query, isAlone }, now);
  const second = respelt === null ? found : await matchLiveArticles(db, { ...search, query: respelt });
  return second.matches.length > 0 ? { ...nothing, ...second, respelt } : nothing;
}

/** A search that somebody has kept follows its tags when they are renamed or merged. */
async function currentSlugs(db: Tx, slugs: readonly string[], now: Date): Promise<string[]> {
  const known = new Set((await findTermsBySlugs(db, slugs)).map(({ slug }) => slug));
  const current = slugs.map(async (slug) =>
    known.has(slug) ? slug : ((await findCurrentTerm(db, slug, now))?.slug ?? slug),
  );
  return [...new Set(await Promise.all(current))];
}

interface ToMark {
  readonly ids: readonly number[];
  readonly query: string;
  readonly now: Date;
}

async function readFound(db: Tx, { ids, query, now }: ToMark): Promise<FoundStory[]> {
  const marker = createMarker(query);
  const [rows, texts] = await Promise.all([
    listLiveArticlesByIds(db, ids, now),
    listLiveTexts(db, query === "" ? [] : ids, now),
  ]);
  const cards = await toStoryCards(db, rows, now);
  return cards.map((story) => ({
    story,
    headline: marker.mark(story.headline),
    passage: marker.passage(texts.get(story.id) ?? ""),
  }));
}

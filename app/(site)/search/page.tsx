import type { Metadata } from "next";
import { cache } from "react";
import { FeedLinks } from "@/components/site/feed-links";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { ChosenFilters, SearchFacets } from "@/components/site/search-facets";
import { SearchForm } from "@/components/site/search-form";
import { SearchResults } from "@/components/site/search-results";
import { readSearchPage } from "@/lib/site/search-page";
import { searchParameters, searchPath } from "@/lib/site/search-request";
import { siteRequest, siteWords } from "../site-request";

export const dynamic = "force-dynamic";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (parameters: string) => {
  const { db, now } = await siteRequest();
  return readSearchPage(db, JSON.parse(parameters), now);
});

const loadFrom = async ({ searchParams }: Props) => load(JSON.stringify(await searchParams));

/** What search engines find of it is the page itself: whatever was looked for, its address leads there. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const words = await siteWords();
  const { request, isAsked, paging, respelt } = await loadFrom(props);
  const feed = searchPath(request, "feed.xml");
  // Anybody can put words into an address: they stand for nothing that is here until a story has them.
  const isOurs = !isAsked || (paging !== null && respelt === null);
  return {
    title: request.query ? `${request.query} · ${words.search}` : words.search,
    ...(isOurs ? {} : { robots: { index: false } }),
    alternates: { canonical: "/search", ...(isAsked && { types: { "application/rss+xml": feed } }) },
  };
}

export default async function SearchPage(props: Props) {
  const words = await siteWords();
  const search = await loadFrom(props);
  const shown = { ...search.request, query: search.respelt ?? search.request.query };
  return (
    <div className="wrap">
      <PageHead title={words.search}>
        <SearchForm request={search.request} words={words} />
        <ChosenFilters facets={search.facets} words={words} />
      </PageHead>
      <div className="found">
        <div>
          <SearchResults search={search} words={words} />
          {search.paging && (
            <>
              <Pager paging={search.paging} path="/search" words={words} query={searchParameters(shown)} />
              <FeedLinks path="/search" words={words} query={searchParameters(shown)} />
            </>
          )}
        </div>
        <SearchFacets facets={search.facets} words={words} />
      </div>
    </div>
  );
}

import type { Metadata } from "next";
import { FeedLinks } from "@/components/site/feed-links";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { ChosenFilters, SearchFacets } from "@/components/site/search-facets";
import { SearchForm } from "@/components/site/search-form";
import { SearchResults } from "@/components/site/search-results";
import { readSearchPage } from "@/lib/site/search-page";
import { readSearchRequest, searchParameters, searchPath } from "@/lib/site/search-request";
import { siteRequest, siteWords } from "../site-request";

export const dynamic = "force-dynamic";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { search } = await siteWords();
  const request = readSearchRequest(await searchParams);
  const { query } = request;
  return {
    title: query ? `${query} · ${search}` : search,
    robots: { index: false },
    alternates: {
      canonical: "/search",
      types: { "application/rss+xml": searchPath(request, "feed.xml") },
    },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const { db, now } = await siteRequest();
  const words = await siteWords();
  const search = await readSearchPage(db, await searchParams, now);
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

/** @jsxImportSource preact */
import type { PageMeta } from "@/components/site/document-head";
import { FeedLinks } from "@/components/site/feed-links";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { ChosenFilters, SearchFacets } from "@/components/site/search-facets";
import { SearchForm } from "@/components/site/search-form";
import { SearchResults } from "@/components/site/search-results";
import { readSearchPage, type SearchPage } from "@/lib/site/search-page";
import { searchParameters, searchPath } from "@/lib/site/search-request";
import type { SiteWords } from "@/lib/site/words/site-words";
import { answerPage } from "../answer-page";

export const dynamic = "force-dynamic";

export const GET = answerPage(async ({ db, now, query, words }) => {
  const search = await readSearchPage(db, query, now);
  const shown = { ...search.request, query: search.respelt ?? search.request.query };
  const body = (
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
  return { meta: metaOf(search, words), body };
});

/** What search engines find of it is the page itself: whatever was looked for, its address leads there. */
function metaOf({ request, isAsked, paging, respelt }: SearchPage, words: SiteWords): PageMeta {
  // Anybody can put words into an address: they stand for nothing that is here until a story has them.
  const isOurs = !isAsked || (paging !== null && respelt === null);
  const feed = { type: "application/rss+xml", path: searchPath(request, "feed.xml") };
  return {
    title: request.query ? `${request.query} · ${words.search}` : words.search,
    ...(isOurs ? {} : { isIndexed: false }),
    canonical: "/search",
    ...(isAsked ? { feeds: [feed] } : {}),
  };
}

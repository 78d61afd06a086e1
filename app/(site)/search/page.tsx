import type { Metadata } from "next";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { SearchForm } from "@/components/site/search-form";
import { SearchResults } from "@/components/site/search-results";
import { readSearchPage } from "@/lib/site/search-page";
import { siteRequest, siteWords } from "../site-request";

export const dynamic = "force-dynamic";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { search: title } = await siteWords();
  return { title, robots: { index: false }, alternates: { canonical: "/search" } };
}

export default async function SearchPage({ searchParams }: Props) {
  const { db, now } = await siteRequest();
  const words = await siteWords();
  const search = await readSearchPage(db, await searchParams, now);
  return (
    <div className="wrap">
      <PageHead title={words.search}>
        <SearchForm query={search.query} words={words} />
      </PageHead>
      <SearchResults search={search} words={words} />
      {search.paging && (
        <Pager paging={search.paging} path="/search" words={words} query={{ q: search.query }} />
      )}
    </div>
  );
}

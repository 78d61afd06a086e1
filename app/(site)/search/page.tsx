import type { Metadata } from "next";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { SearchForm } from "@/components/site/search-form";
import { SearchResults } from "@/components/site/search-results";
import { readSearchPage } from "@/lib/site/search-page";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = {
  title: "Search",
  robots: { index: false },
  alternates: { canonical: "/search" },
};

export default async function SearchPage({ searchParams }: Props) {
  const { db, now } = await siteRequest();
  const search = await readSearchPage(db, await searchParams, now);
  return (
    <div className="wrap">
      <PageHead title="Search">
        <SearchForm query={search.query} />
      </PageHead>
      <SearchResults search={search} />
      {search.paging && <Pager paging={search.paging} path="/search" query={{ q: search.query }} />}
    </div>
  );
}

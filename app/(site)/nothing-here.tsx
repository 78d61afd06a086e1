import { PageHead } from "@/components/site/page-head";
import { River } from "@/components/site/river";
import { SearchForm } from "@/components/site/search-form";
import { readLatest } from "@/lib/site/latest";
import { siteRequest } from "./site-request";

/** The page of an address that has none. */
export async function NothingHere() {
  const { db, now } = await siteRequest();
  const days = await readLatest(db, now, 5);
  return (
    <div className="wrap">
      <PageHead kicker="404" title="There is nothing at this address">
        <p>It may have been moved or taken down, or the address has a slip in it.</p>
        <SearchForm query="" />
      </PageHead>
      <River days={days} title="Latest" more={{ path: "/", label: "Front page" }} />
    </div>
  );
}

import { PageHead } from "@/components/site/page-head";
import { River } from "@/components/site/river";
import { SearchForm } from "@/components/site/search-form";
import { readLatest } from "@/lib/site/latest";
import { absence, siteRequest, siteWords } from "./site-request";

/** The page of an address that has none, or none any more. */
export async function NothingHere() {
  const { db, now } = await siteRequest();
  const words = await siteWords();
  const { isGone } = absence();
  const days = await readLatest(db, now, 5);
  return (
    <div className="wrap">
      <PageHead kicker={isGone ? "410" : "404"} title={isGone ? words.gone.title : words.nothingHere}>
        <p>{isGone ? words.gone.help : words.nothingHereHelp}</p>
        <SearchForm words={words} />
      </PageHead>
      <River days={days} title={words.latest} words={words} more={{ path: "/", label: words.frontPage }} />
    </div>
  );
}

import { PageHead } from "@/components/site/page-head";
import { siteFrame } from "./site-request";

/**
 * What stands for a page that finds no place for its own words: see `missing`.
 * The framework renders it beside every page, shown or not: it may not read anything.
 */
export default async function NotFound() {
  const { words } = await siteFrame();
  return (
    <div className="wrap">
      <PageHead kicker="404" title={words.nothingHere}>
        <p>{words.nothingHereHelp}</p>
      </PageHead>
    </div>
  );
}

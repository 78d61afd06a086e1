/** @jsxImportSource preact */
import { Marked } from "@/components/site/marked";
import { StoryRow } from "@/components/site/story-row";
import { TopicLinks } from "@/components/site/topic-links";
import type { SearchPage } from "@/lib/site/search-page";
import { searchPath } from "@/lib/site/search-request";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly search: SearchPage;
  readonly words: SiteWords;
}

const SORTS = ["best", "newest", "oldest"] as const;

/** What a search found, or what to do where it found nothing. */
export function SearchResults({ search, words }: Props) {
  return (
    <section className="results h-feed" aria-labelledby="results-title">
      <div className="results-head">
        <h2 id="results-title" className={search.isAsked ? "results-title p-name" : "visually-hidden p-name"}>
          {titleOf(search, words)}
        </h2>
        {search.stories.length > 1 && <Sorts search={search} words={words} />}
      </div>
      {search.respelt !== null && (
        <p className="results-help">{words.finding.insteadOf(search.request.query)}</p>
      )}
      <ol className="rows">
        {search.stories.map(({ story, headline, passage }) => (
          <StoryRow
            key={story.id}
            story={story}
            words={words}
            showsDate
            level={3}
            headline={<Marked pieces={headline} />}
            {...(passage && { summary: <Marked pieces={passage} /> })}
          />
        ))}
      </ol>
      {search.stories.length === 0 && search.isAsked && <p className="results-help">{words.searchHelp}</p>}
      {search.offers.length > 0 && (
        <div className="offers">
          <h3>{words.searchOffers}</h3>
          <TopicLinks topics={search.offers} words={words} />
        </div>
      )}
    </section>
  );
}

function Sorts({ search: { request }, words }: Props) {
  return (
    <ul className="sorts" aria-label={words.finding.sort}>
      {SORTS.filter((sort) => sort !== "best" || request.query !== "").map((sort) => (
        <li key={sort}>
          <a
            href={searchPath({ ...request, sort })}
            rel="nofollow"
            aria-current={sort === shownSort(request) ? "true" : undefined}
          >
            {words.finding[sort]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Without words the best are the newest. */
const shownSort = ({ query, sort }: SearchPage["request"]) =>
  sort === "best" && query === "" ? "newest" : sort;

function titleOf(search: SearchPage, words: SiteWords): string {
  const { request, respelt, paging, isCapped } = search;
  const { finding } = words;
  if (!search.isAsked) return words.landmarks.results;
  if (!paging) return request.query ? words.foundNothing(request.query) : finding.nothingFiltered;
  if (respelt !== null) return finding.resultsFor(respelt);
  if (request.query === "") return (isCapped ? finding.filteredMore : finding.filtered)(paging.total);
  return isCapped ? words.foundMore(paging.total, request.query) : words.found(paging.total, request.query);
}

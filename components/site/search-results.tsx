import { StoryRow } from "@/components/site/story-row";
import type { SearchPage } from "@/lib/site/search-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly search: SearchPage;
  readonly words: SiteWords;
}

/** What a search found, or what to do where it found nothing. */
export function SearchResults({ search, words }: Props) {
  return (
    <section className="results" aria-labelledby="results-title">
      <h2 id="results-title" className={search.query ? "results-title" : "visually-hidden"}>
        {titleOf(search, words)}
      </h2>
      <ol className="rows">
        {search.stories.map((story) => (
          <StoryRow key={story.id} story={story} words={words} showsDate />
        ))}
      </ol>
      {search.stories.length === 0 && search.query !== "" && (
        <p className="results-help">{words.searchHelp}</p>
      )}
      {search.offers.length > 0 && (
        <div className="offers">
          <h3>{words.searchOffers}</h3>
          <ul>
            {search.offers.map((offer) => (
              <li key={offer.path}>
                <a href={offer.path}>{offer.name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function titleOf({ query, paging, isCapped }: SearchPage, words: SiteWords): string {
  if (!query) return words.landmarks.results;
  if (!paging) return words.foundNothing(query);
  return isCapped ? words.foundMore(paging.total, query) : words.found(paging.total, query);
}

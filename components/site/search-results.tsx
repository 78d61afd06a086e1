import { StoryRow } from "@/components/site/story-row";
import type { SearchPage } from "@/lib/site/search-page";

/** What a search found, or what to do where it found nothing. */
export function SearchResults({ search }: { readonly search: SearchPage }) {
  return (
    <section className="results" aria-labelledby="results-title">
      <h2 id="results-title" className={search.query ? "results-title" : "visually-hidden"}>
        {titleOf(search)}
      </h2>
      <ol className="rows">
        {search.stories.map((story) => (
          <StoryRow key={story.id} story={story} showsDate />
        ))}
      </ol>
      {search.stories.length === 0 && search.query !== "" && (
        <p className="results-help">Fewer or shorter words find more; accents and capitals don’t matter.</p>
      )}
      {search.offers.length > 0 && (
        <div className="offers">
          <h3>Or begin with what there is most about</h3>
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

function titleOf({ query, paging, isCapped }: SearchPage): string {
  if (!query) return "Results";
  if (!paging) return `Nothing found for “${query}”`;
  if (isCapped) return `More than ${paging.total} stories have “${query}”; the newest of them are here`;
  return paging.total === 1 ? `One story has “${query}”` : `${paging.total} stories have “${query}”`;
}

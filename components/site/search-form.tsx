import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly query: string;
  readonly words: SiteWords;
  /** For the masthead. */
  readonly isSmall?: boolean;
}

/** The search field: a plain form, so that it works without a script. */
export function SearchForm({ query, words, isSmall = false }: Props) {
  return (
    <search className={isSmall ? "search search-small" : "search"}>
      <form action="/search" method="get">
        <input
          type="search"
          name="q"
          defaultValue={query}
          placeholder={isSmall ? words.search : words.searchHint}
          aria-label={words.searchNews}
          maxLength={200}
          autoComplete="off"
        />
        <button type="submit">{words.search}</button>
      </form>
    </search>
  );
}

interface Props {
  readonly query: string;
  /** For the masthead. */
  readonly isSmall?: boolean;
}

/** The search field: a plain form, so that it works without a script. */
export function SearchForm({ query, isSmall = false }: Props) {
  return (
    <search className={isSmall ? "search search-small" : "search"}>
      <form action="/search" method="get">
        <input
          type="search"
          name="q"
          defaultValue={query}
          placeholder={isSmall ? "Search" : "A word, a name, a place"}
          aria-label="Search the news"
          maxLength={200}
          autoComplete="off"
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

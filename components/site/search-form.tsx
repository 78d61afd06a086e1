/** @jsxImportSource preact */
import { type SearchRequest, searchParameters } from "@/lib/site/search-request";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly words: SiteWords;
  /** The search that the form goes on from; its filters are kept. */
  readonly request?: SearchRequest;
  /** For the masthead. */
  readonly isSmall?: boolean;
}

/** The search field: a plain form, so that it works without a script. */
export function SearchForm({ request, words, isSmall = false }: Props) {
  const kept = request ? Object.entries(searchParameters({ ...request, query: "" })) : [];
  return (
    <search className={isSmall ? "search search-small" : "search"}>
      <form action="/search" method="get">
        <input
          type="search"
          name="q"
          defaultValue={request?.query ?? ""}
          placeholder={isSmall ? words.search : words.searchHint}
          aria-label={words.searchNews}
          maxLength={200}
          autoComplete="off"
        />
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{words.search}</button>
      </form>
    </search>
  );
}

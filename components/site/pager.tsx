/** @jsxImportSource preact */
import type { Paging } from "@/lib/site/paging";
import { pagePath } from "@/lib/site/paths";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly paging: Paging;
  readonly path: string;
  readonly words: SiteWords;
  readonly query?: Readonly<Record<string, string>>;
}

/** Links to the pages before and after this one; nothing where there is one page. */
export function Pager({ paging: { page, pages }, path, words, query }: Props) {
  if (pages < 2) return null;
  const to = (number: number) => pagePath(path, number, query);
  return (
    <nav className="pager" aria-label={words.landmarks.pages}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {words.newer}
        </a>
      )}{" "}
      <span>{words.pageOf(page, pages)}</span>{" "}
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          {words.older}
        </a>
      )}
    </nav>
  );
}

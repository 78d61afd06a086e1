import type { Paging } from "@/lib/site/paging";
import { pagePath } from "@/lib/site/paths";

interface Props {
  readonly paging: Paging;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** Links to the pages before and after this one; nothing where there is one page. */
export function Pager({ paging: { page, pages }, path, query }: Props) {
  if (pages < 2) return null;
  const to = (number: number) => pagePath(path, number, query);
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          Newer
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          Older
        </a>
      )}
    </nav>
  );
}

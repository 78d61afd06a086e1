import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ArticleView } from "@/lib/desk/article-view";
import type { ArticleRow } from "@/lib/desk/list-articles";
import { FindArticles } from "../find-articles";

interface Props {
  readonly article: ArticleView;
  readonly rows: readonly ArticleRow[];
  readonly search: string;
}

/** The articles that one may be merged with, found by their headline. */
export function ChooseArticle({ article, rows, search }: Props) {
  return (
    <div className="stack">
      <p dir="auto">
        <strong>{article.fields.headline || "Untitled"}</strong> <StatusBadge status={article.status} />
      </p>
      <FindArticles label="Part of the other article’s headline" search={search} />
      {rows.length === 0 ? (
        <EmptyState title="No other article">
          {search ? "None has these words in its headline." : "There is no other article yet."}
        </EmptyState>
      ) : (
        <ul className="card merge-choices">
          {rows.map((row) => (
            <li key={row.id}>
              <Link
                href={`/admin/articles/${article.id}/merge?with=${row.id}`}
                dir="auto"
                lang={row.language}
              >
                {row.headline || "Untitled"}
              </Link>
              <span className="small muted">
                {row.issuedOn?.slice(0, 10) ?? "no date"} <StatusBadge status={row.status} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { NewsDate } from "@/components/ui/news-date";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type ArticlePage, type ArticleRow, listArticles } from "@/lib/desk/list-articles";
import { can } from "@/lib/domain/actor";
import { ARTICLE_STATUSES, type ArticleStatus } from "@/lib/domain/article-status";
import { createArticleAction } from "./actions";
import "./articles.css";

export const metadata: Metadata = { title: "Articles" };

const querySchema = z.object({
  status: z.enum(ARTICLE_STATUSES).nullable().catch(null),
  q: z.string().max(200).catch(""),
  page: z.coerce.number().int().positive().catch(1),
});
type Query = z.infer<typeof querySchema>;

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** All articles, whatever their status. */
export default async function ArticlesPage({ searchParams }: Props) {
  const actor = await requireActorPage();
  const query = querySchema.parse(await searchParams);
  const list = await listArticles(database(), actor, {
    status: query.status,
    search: query.q,
    page: query.page,
  });
  return (
    <>
      <PageHeader
        title="Articles"
        actions={
          can(actor, "article.create") && (
            <form action={createArticleAction}>
              <Button type="submit">New article</Button>
            </form>
          )
        }
      />
      <div className="stack">
        {hasArticles(list) && <ArticleFilters query={query} list={list} />}
        {list.rows.length > 0 ? <ArticleTable rows={list.rows} /> : <NoArticles query={query} />}
        <Pager query={query} list={list} />
      </div>
    </>
  );
}

const hasArticles = ({ byStatus }: ArticlePage) => Object.values(byStatus).some((count) => count > 0);

function addressOf({ status, q, page }: Query): string {
  const query = new URLSearchParams();
  if (status) query.set("status", status);
  if (q) query.set("q", q);
  if (page > 1) query.set("page", `${page}`);
  return `/admin/articles?${query}`;
}

const FILTERS: readonly (readonly [ArticleStatus | null, string])[] = [
  [null, "All"],
  ["draft", "Drafts"],
  ["scheduled", "Scheduled"],
  ["published", "Published"],
  ["corrected", "Corrected"],
  ["unpublished", "Unpublished"],
  ["trashed", "Trash"],
];

function ArticleFilters({ query, list }: { readonly query: Query; readonly list: ArticlePage }) {
  return (
    <div className="article-filters">
      <nav className="tabs" aria-label="Status">
        {FILTERS.map(([status, label]) => (
          <Link
            key={label}
            className="tab"
            href={addressOf({ ...query, status, page: 1 })}
            aria-current={status === query.status ? "page" : undefined}
          >
            {label}
            {status && <span className="tab-count">{list.byStatus[status]}</span>}
          </Link>
        ))}
      </nav>
      <search>
        <form className="row" action="/admin/articles">
          {query.status && <input type="hidden" name="status" value={query.status} />}
          <Input
            type="search"
            name="q"
            defaultValue={query.q}
            aria-label="Part of the headline"
            placeholder="Search headlines"
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
    </div>
  );
}

function ArticleTable({ rows }: { readonly rows: readonly ArticleRow[] }) {
  return (
    <Table caption="Articles" columns={["Headline", "Status", "News of", "Source", "Changed"]}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td className="table-main" dir="auto" lang={row.language}>
            <Link href={`/admin/articles/${row.id}`}>{row.headline || "Untitled"}</Link>
          </td>
          <td>
            <StatusBadge status={row.status} />
            {row.status === "scheduled" && row.publishAt && (
              <p className="small muted">
                <LocalTime iso={row.publishAt.toISOString()} />
              </p>
            )}
          </td>
          <td className="table-short" data-label="News of">
            {row.issuedOn ? <NewsDate stamp={row.issuedOn} /> : "–"}
          </td>
          <td data-label="Source">{row.sourceName ?? "–"}</td>
          <td data-label="Changed">
            <LocalTime iso={row.updatedAt.toISOString()} />
            {row.updatedBy && <span className="muted"> by {row.updatedBy}</span>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function NoArticles({ query }: { readonly query: Query }) {
  if (query.q || query.status) {
    return (
      <EmptyState title="No such articles" actions={<LinkButton href="/admin/articles">Show all</LinkButton>}>
        Nothing fits this search and status.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No articles yet"
      actions={
        <LinkButton href="/admin/review" variant="primary">
          Review items
        </LinkButton>
      }
    >
      Accept an item in Review and it becomes a draft here, or begin an article from nothing.
    </EmptyState>
  );
}

function Pager({ query, list }: { readonly query: Query; readonly list: ArticlePage }) {
  if (list.pages === 1) return null;
  return (
    <nav className="row" aria-label="Pages">
      {list.page > 1 && <LinkButton href={addressOf({ ...query, page: list.page - 1 })}>Previous</LinkButton>}
      <span className="muted">
        Page {list.page} of {list.pages}, {list.total} articles
      </span>
      {list.page < list.pages && (
        <LinkButton href={addressOf({ ...query, page: list.page + 1 })}>Next</LinkButton>
      )}
    </nav>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { itemHref } from "@/components/admin/item-href";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { findLineHits, type LineHits } from "@/lib/desk/rules/find-line-hits";
import { readSource } from "@/lib/desk/sources/read-source";
import { can } from "@/lib/domain/actor";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { lineViewSchema } from "@/lib/schemas/sources";
import { planLineRuleAction } from "../../actions";
import "../../sources.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "A line and where it stands" };

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Every place where a line stands in what came from a source: in its batches and in the archive. */
export default async function LinePage({ params, searchParams }: Props) {
  const sourceId = addressIdSchema.parse((await params).id);
  const { text: line } = lineViewSchema.parse(await searchParams);
  if (sourceId === null || line === "") notFound();
  const actor = await requireActorPage(`/admin/sources/${sourceId}`);
  const screen = await readSource(database(), actor, sourceId);
  if (!screen) notFound();
  const hits = await findLineHits(database(), actor, { sourceId, line });
  return (
    <>
      <PageHeader
        title={`“${line}”`}
        lead={`Where this line stands by itself in what came from ${screen.source.name}.`}
        actions={<LinkButton href={`/admin/sources/${sourceId}`}>Back to the source</LinkButton>}
      />
      <div className="stack-l">
        {can(actor, "cleaning.change") && hits.itemTotal > 0 && (
          <ActionForm action={planLineRuleAction} submit="See what a rule would change">
            <input type="hidden" name="sourceId" value={sourceId} />
            <input type="hidden" name="line" value={line} />
          </ActionForm>
        )}
        <Items hits={hits} />
        <Articles hits={hits} />
      </div>
    </>
  );
}

function Items({ hits: { items, itemTotal, isCapped } }: { readonly hits: LineHits }) {
  if (itemTotal === 0) {
    return <EmptyState title="In no item">No cleaned text of this source has the line any more.</EmptyState>;
  }
  return (
    <section className="stack" aria-labelledby="line-items">
      <h2 id="line-items">
        In {itemTotal}
        {isCapped && " or more"} {itemTotal === 1 ? "item" : "items"}
      </h2>
      <ul className="source-batches">
        {items.map(({ id, batchId, title, state }) => (
          <li key={id} className="row">
            <Link href={itemHref(batchId, id)} dir="auto">
              {title}
            </Link>
            <StatusBadge status={state} />
          </li>
        ))}
      </ul>
      {itemTotal > items.length && <p className="muted">The first {items.length} are shown.</p>}
    </section>
  );
}

function Articles({ hits: { articles, articleTotal } }: { readonly hits: LineHits }) {
  if (articleTotal === 0) return null;
  return (
    <section className="stack" aria-labelledby="line-articles">
      <h2 id="line-articles">
        In {articleTotal} {articleTotal === 1 ? "article" : "articles"} of the archive
      </h2>
      <p className="muted">
        A rule changes drafts that nobody has worked on. What people have edited or published stays as they
        left it: open it to take the line out.
      </p>
      <ul className="source-batches">
        {articles.map(({ id, headline, status }) => (
          <li key={id} className="row">
            <Link href={`/admin/articles/${id}`} dir="auto">
              {headline}
            </Link>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { previewMerge } from "@/lib/desk/terms/preview-merge";
import { previewPlace } from "@/lib/desk/terms/preview-place";
import { readTerm, type TermPage } from "@/lib/desk/terms/read-term";
import { type Actor, can } from "@/lib/domain/actor";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { termPreviewSchema } from "@/lib/schemas/terms";
import { TermForms, type TermPreviews } from "./term-forms";
import { TermHistory } from "./term-history";
import "../terms.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tag" };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const NUMBER = new Intl.NumberFormat("en-GB");

/** One tag: what it is called, which articles have it, and what can be done with it. */
export default async function TermScreen({ params, searchParams }: Props) {
  const actor = await requireActorPage();
  const id = addressIdSchema.parse((await params).id);
  if (id === null) notFound();
  const term = await readTerm(database(), actor, id);
  if (!term) notFound();
  const query = termPreviewSchema.parse(await searchParams);
  const mayManage = can(actor, "term.manage");
  const stands = mayManage && !term.mergedInto && term.state !== "removed";
  const previews = stands ? await preview(actor, term, query) : null;
  return (
    <>
      <PageHeader
        title={term.name}
        lead={`${term.type}, on ${term.total === 1 ? "one article" : `${NUMBER.format(term.total)} articles`}`}
        actions={<LinkButton href="/admin/terms">All tags</LinkButton>}
      />
      <div className="stack-l">
        <Standing term={term} />
        <div className="term-columns">
          {previews && <TermForms term={term} previews={previews} />}
          <div className="stack-l">
            <Facts term={term} />
            <Articles term={term} />
            <TermHistory changes={term.changes} mayManage={mayManage} />
          </div>
        </div>
      </div>
    </>
  );
}

/** What the address asks to see before it is done. */
async function preview(
  actor: Actor,
  term: TermPage,
  query: ReturnType<typeof termPreviewSchema.parse>,
): Promise<TermPreviews> {
  const { into, instead, broader } = query;
  const type = query.type ?? term.type;
  const move = (name: string) =>
    name === "" ? null : previewMerge(database(), actor, { termId: term.id, into: { type, name } });
  const place = broader === "" ? null : previewPlace(database(), actor, { termId: term.id, broader });
  const [merge, removal, placing] = await Promise.all([move(into), move(instead), place]);
  const asked = { into: { name: into, type }, instead: { name: instead, type }, broader };
  return { merge, removal, placing, asked };
}

function Standing({ term }: { readonly term: TermPage }) {
  if (term.mergedInto)
    return (
      <Notice title="Merged">
        This tag is part of <Link href={`/admin/terms/${term.mergedInto.id}`}>{term.mergedInto.name}</Link>{" "}
        now.
      </Notice>
    );
  if (term.state === "removed")
    return <Notice title="Removed">No article has it. It can be put back below.</Notice>;
  if (term.state === "proposed")
    return (
      <Notice tone="warn" title="Proposal">
        Readers don’t see it until a publisher approves it.
      </Notice>
    );
  return null;
}

function Facts({ term }: { readonly term: TermPage }) {
  return (
    <section className="card stack" aria-labelledby="facts">
      <h2 id="facts">What it is</h2>
      <p>
        Broader:{" "}
        {term.broader ? (
          <Link href={`/admin/terms/${term.broader.id}`} dir="auto">
            {term.broader.name}
          </Link>
        ) : (
          <span className="muted">none</span>
        )}
      </p>
      <p>Narrower: {term.narrower.length === 0 && <span className="muted">none</span>}</p>
      {term.narrower.length > 0 && (
        <ul className="term-list">
          {term.narrower.map(({ id, name }) => (
            <li key={id}>
              <Link href={`/admin/terms/${id}`} dir="auto">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {term.description !== "" && (
        <p className="term-description" dir="auto">
          {term.description}
        </p>
      )}
      <p className="small muted">
        Also spelt: <span dir="auto">{term.aliases.join(", ") || "no other way"}</span>
      </p>
    </section>
  );
}

function Articles({ term }: { readonly term: TermPage }) {
  return (
    <section className="card stack" aria-labelledby="articles">
      <h2 id="articles">Articles</h2>
      {term.articles.length === 0 && <p className="muted">No article has this tag.</p>}
      <ul className="term-list">
        {term.articles.map(({ id, headline, status }) => (
          <li key={id}>
            <Link href={`/admin/articles/${id}`} dir="auto">
              {headline || "Untitled"}
            </Link>{" "}
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
      {term.total > term.articles.length && (
        <p className="small muted">
          The newest {term.articles.length} of {NUMBER.format(term.total)}.
        </p>
      )}
    </section>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listSimilarTerms, type SimilarTerm, type SimilarTerms } from "@/lib/desk/terms/list-similar-terms";
import { can } from "@/lib/domain/actor";
import { articlesInWords } from "../[id]/term-parts";
import { partTermsAction } from "../actions";
import "../terms.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tags that may be the same" };

const NUMBER = new Intl.NumberFormat("en-GB");

/** Pairs of tags that may be the same: merge them, or say that they are different. */
export default async function SimilarTermsPage() {
  const actor = await requireActorPage("/admin/terms/similar");
  const { pairs, total, compared } = await listSimilarTerms(database(), actor);
  const mayManage = can(actor, "term.manage");
  return (
    <>
      <PageHeader
        title="Tags that may be the same"
        lead="Nothing is merged by itself. What you call different is never shown again."
        actions={<LinkButton href="/admin/terms">All tags</LinkButton>}
      />
      <div className="stack-l">
        {compared !== null && (
          <p className="small muted">The newest {NUMBER.format(compared)} tags were compared.</p>
        )}
        {pairs.length === 0 ? (
          <EmptyState title="No two tags look the same">
            Tags are compared by spelling, initials, number and language whenever this page is opened.
          </EmptyState>
        ) : (
          <ul className="term-pairs">
            {pairs.map((pair) => (
              <Pair key={`${pair.from.id} ${pair.into.id}`} pair={pair} mayManage={mayManage} />
            ))}
          </ul>
        )}
        {total > pairs.length && (
          <p className="small muted">
            The likeliest {pairs.length} of {NUMBER.format(total)} pairs.
          </p>
        )}
      </div>
    </>
  );
}

function Pair({ pair, mayManage }: { readonly pair: SimilarTerms; readonly mayManage: boolean }) {
  const { from, into, reason } = pair;
  return (
    <li className="card term-pair">
      <div className="term-pair-names">
        <Name term={from} />
        <Name term={into} />
      </div>
      <p className="term-pair-reason" dir="auto">
        {reason}
      </p>
      {mayManage && (
        <div className="term-decide">
          <LinkButton href={mergeHref(from, into)} size="small" variant="primary">
            Merge into “{into.name}”
          </LinkButton>
          <LinkButton href={mergeHref(into, from)} size="small" variant="secondary">
            Merge into “{from.name}”
          </LinkButton>
          <ActionForm
            action={partTermsAction}
            submit="They are different"
            size="small"
            variant="secondary"
            className="inline-form"
          >
            <input type="hidden" name="oneId" value={from.id} />
            <input type="hidden" name="otherId" value={into.id} />
          </ActionForm>
        </div>
      )}
    </li>
  );
}

/** The preview of a merge. */
const mergeHref = (from: SimilarTerm, into: SimilarTerm): string =>
  `/admin/terms/${from.id}?${new URLSearchParams({ into: into.name, type: into.type })}#merge`;

function Name({ term }: { readonly term: SimilarTerm }) {
  return (
    <p className="term-pair-name">
      <Link href={`/admin/terms/${term.id}`} dir="auto">
        {term.name}
      </Link>
      <span className="small muted">
        {term.type}
        {term.state === "proposed" && ", proposal"}, {articlesInWords(term.articles)}
      </span>
    </p>
  );
}

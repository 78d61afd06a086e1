import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readUnmergePlan, type UnmergePlan } from "@/lib/desk/merge/read-merge";
import { can } from "@/lib/domain/actor";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { FIELD_LABELS } from "../../field-labels";
import { UnmergeForm } from "./unmerge-form";

export const metadata: Metadata = { title: "Part two articles" };

interface Props {
  readonly params: Promise<{ id: string; merge: string }>;
}

/** What taking a merge back would do, before it does it. */
export default async function UnmergePage({ params }: Props) {
  const actor = await requireActorPage();
  const { id, merge } = await params;
  const mergeId = addressIdSchema.parse(merge);
  if (mergeId === null) notFound();
  const plan = await readUnmergePlan(database(), actor, mergeId);
  if (!plan || `${plan.winner.id}` !== id) notFound();
  return (
    <>
      <PageHeader
        title="Part the two again"
        lead={
          <>
            {plan.mergedBy ?? "Somebody"} merged them on <LocalTime iso={plan.mergedAt} />. This is what would
            happen.
          </>
        }
        actions={<LinkButton href={`/admin/articles/${plan.winner.id}`}>Back to the article</LinkButton>}
      />
      <div className="stack">
        <Plan plan={plan} />
        <UnmergeForm
          plan={plan}
          may={{ merge: can(actor, "article.merge"), publish: can(actor, "article.publish") }}
        />
      </div>
    </>
  );
}

function Plan({ plan: { winner, loser, loserStatus, restored, kept } }: { readonly plan: UnmergePlan }) {
  const names = (fields: UnmergePlan["kept"]) =>
    fields.map((field) => FIELD_LABELS[field].toLowerCase()).join(", ");
  return (
    <section className="card stack" aria-label="The plan">
      <p dir="auto" lang={loser.fields.language}>
        <Link href={`/admin/articles/${loser.id}`}>{loser.fields.headline || "Untitled"}</Link> leaves the
        trash, with its own text, tags, sources and address, as <StatusBadge status={loserStatus} />.
      </p>
      <p dir="auto" lang={winner.fields.language}>
        <Link href={`/admin/articles/${winner.id}`}>{winner.fields.headline || "Untitled"}</Link>{" "}
        {restored.length > 0 ? (
          <>has these fields again as before the merge: {names(restored)}.</>
        ) : (
          "keeps its text."
        )}
      </p>
      {kept.length > 0 && (
        <p>
          Changed since the merge, so they stay as they are: <strong>{names(kept)}</strong>. Text of the other
          article may be in them.
        </p>
      )}
    </section>
  );
}

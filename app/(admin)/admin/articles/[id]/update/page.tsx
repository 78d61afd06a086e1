import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readProposal, readWithdrawnProposal, type ShownProposal } from "@/lib/desk/updates/read-proposal";
import { can } from "@/lib/domain/actor";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { ReopenButton } from "./reopen-button";
import { UpdateForm } from "./update-form";
import "../merge/merge.css";
import "./update.css";

export const metadata: Metadata = { title: "The source has changed" };

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** What an article's source has changed, beside what it was and what we made of it. */
export default async function UpdatePage({ params }: Props) {
  const actor = await requireActorPage();
  const id = addressIdSchema.parse((await params).id);
  if (id === null) notFound();
  const proposal = await readProposal(database(), actor, id);
  const back = <LinkButton href={`/admin/articles/${id}`}>Back to the article</LinkButton>;
  const tookBack = proposal ? null : await readWithdrawnProposal(database(), actor, id);
  if (tookBack !== null)
    return (
      <EmptyState
        title="The source has taken its change back"
        actions={
          <>
            {back}
            {can(actor, "item.review") && <ReopenButton articleId={id} proposalId={tookBack} />}
          </>
        }
      >
        It says again what it said before, so its change was put away.
      </EmptyState>
    );
  if (!proposal)
    return (
      <EmptyState title="Nothing to take over" actions={back}>
        The source of this article has not changed since somebody last decided about it.
      </EmptyState>
    );
  return (
    <>
      <PageHeader
        title={proposal.isWithdrawn ? "The source has withdrawn this" : "The source has changed"}
        lead={<Lead proposal={proposal} />}
        actions={back}
      />
      <UpdateForm
        key={proposal.token}
        proposal={proposal}
        may={{ decide: can(actor, "item.review"), publish: can(actor, "article.publish") }}
      />
    </>
  );
}

function Lead({ proposal }: { readonly proposal: ShownProposal }) {
  const { article, fileName, createdAt, isWithdrawn } = proposal;
  return (
    <>
      <bdi>{article.headline || "Untitled"}</bdi>:{" "}
      {isWithdrawn ? "its source has withdrawn or cancelled it" : "its source said something else"} in{" "}
      <bdi>{fileName}</bdi> (<LocalTime iso={createdAt} />
      ).{" "}
      {isWithdrawn
        ? "To follow it, take the article off the site or put it in the trash on its own page. To keep it, dismiss this."
        : "Choose what the article takes over; nothing changes before you save."}
    </>
  );
}

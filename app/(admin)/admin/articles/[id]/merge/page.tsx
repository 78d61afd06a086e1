import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listArticles } from "@/lib/desk/list-articles";
import { readMergePlan } from "@/lib/desk/merge/read-merge";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { can } from "@/lib/domain/actor";
import { mergeQuerySchema } from "@/lib/schemas/merge";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { orNotFound } from "../or-not-found";
import { ChooseArticle } from "./choose-article";
import { MergeForm } from "./merge-form";
import "./merge.css";

export const metadata: Metadata = { title: "Merge articles" };

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Two articles side by side, to become one; or the search for the other one. */
export default async function MergePage({ params, searchParams }: Props) {
  const actor = await requireActorPage();
  const id = addressIdSchema.parse((await params).id);
  if (id === null) notFound();
  const query = mergeQuerySchema.parse(await searchParams);
  const back = <LinkButton href={`/admin/articles/${id}`}>Back to the article</LinkButton>;
  if (query.with === null) {
    const { article } = await readArticleForEditing(database(), actor, id).catch(orNotFound);
    const found = await listArticles(database(), actor, { status: null, search: query.q, page: 1 });
    const rows = found.rows.filter((row) => row.id !== id && row.status !== "trashed");
    return (
      <>
        <PageHeader title="Merge with another article" lead="Choose the other one." actions={back} />
        <ChooseArticle article={article} rows={rows} search={query.q} />
      </>
    );
  }
  const input = { winnerId: id, loserId: query.with, now: new Date() };
  const plan = await readMergePlan(database(), actor, input).catch(orNotFound);
  return (
    <>
      <PageHeader
        title="Make two articles one"
        lead="Choose field by field. The article on the left stays, with the tags and sources of both; the other one goes to the trash, and its address leads here. All of it can be taken back."
        actions={back}
      />
      <MergeForm
        key={`${input.winnerId} ${input.loserId}`}
        plan={plan}
        may={{ merge: can(actor, "article.merge"), publish: can(actor, "article.publish") }}
      />
    </>
  );
}

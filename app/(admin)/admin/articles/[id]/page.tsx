import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { can } from "@/lib/domain/actor";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { ArticleEditor } from "./article-editor";
import { orNotFound } from "./or-not-found";
import "../articles.css";
import "../../review/review.css";

export const metadata: Metadata = { title: "Article" };

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** The editor of one article. */
export default async function ArticlePage({ params }: Props) {
  const actor = await requireActorPage();
  const id = addressIdSchema.parse((await params).id);
  if (id === null) notFound();
  const found = await readArticleForEditing(database(), actor, id).catch(orNotFound);
  return (
    <ArticleEditor
      key={id}
      found={found}
      may={{
        tag: can(actor, "article.tag"),
        publish: can(actor, "article.publish"),
        schedule: can(actor, "article.schedule"),
        trash: can(actor, "article.trash"),
        merge: can(actor, "article.merge"),
        readActivity: can(actor, "activity.read"),
      }}
    />
  );
}

import type { Db, Tx } from "@/db/db";
import { insertArticle } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { recordRevision } from "@/lib/desk/record-revision";
import { renderBody } from "@/lib/desk/render-body";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { slugFrom } from "@/lib/domain/slug";

interface Input {
  readonly headline: string;
  /** BCP 47 primary tag. */
  readonly language: string;
  readonly now: Date;
}

/** Begin an article from nothing: an empty draft. */
export async function createArticle(db: Db, actor: Actor, input: Input): Promise<ArticleView> {
  return db.transaction((tx) => createArticleIn(tx, actor, input));
}

/** The same as a part of another transaction. */
export async function createArticleIn(
  tx: Tx,
  actor: Actor,
  { headline, language, now }: Input,
): Promise<ArticleView> {
  assertCan(actor, "article.create");
  const article = await insertArticle(tx, {
    ...renderBody({ type: "doc", content: [{ type: "paragraph" }] }),
    headline,
    language,
    slug: slugFrom(headline, language, "untitled"),
    status: "draft",
    createdBy: actor.id,
    updatedBy: actor.id,
    createdAt: now,
    updatedAt: now,
  });
  await recordRevision(tx, article, { authorId: actor.id, note: "Begun", now });
  await appendAuditEvent(tx, {
    actorId: actor.id,
    action: "article.created",
    subjectType: "article",
    subjectId: article.id,
    at: now,
  });
  return viewArticle(tx, article);
}

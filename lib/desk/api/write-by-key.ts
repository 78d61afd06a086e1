import type { Db, Tx } from "@/db/db";
import { findArticle, retryTakenSlug } from "@/db/queries/articles";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { createArticleIn } from "@/lib/desk/create-article";
import { saveArticleIn } from "@/lib/desk/save-article";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { htmlToBlocks } from "@/lib/ingest/html/html-to-blocks";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import type { ApiArticleInput } from "@/lib/schemas/api-article";

/** An article as the desk has it, for a program that will change it. @throws AppError `not_found` */
export async function readByKey(db: Db | Tx, actor: Actor, articleId: number): Promise<ArticleView> {
  assertCan(actor, "desk.read");
  const found = await findArticle(db, articleId);
  if (!found) throw new AppError("not_found", "There is no such article.");
  return viewArticle(db, found);
}

/** Begin a draft with what a program says of it, all or nothing. */
export async function createByKey(
  db: Db,
  actor: Actor,
  { input, now }: { readonly input: ApiArticleInput; readonly now: Date },
): Promise<ArticleView> {
  const { headline = "", language = "en" } = input;
  return retryTakenSlug(() =>
    db.transaction(async (tx) => {
      const { id } = await createArticleIn(tx, actor, { headline, language, now });
      return saveIn(tx, actor, { articleId: id, baseVersion: 1, input, now });
    }),
  );
}

interface Change {
  readonly articleId: number;
  /** The version that the program has read. */
  readonly baseVersion: number;
  readonly input: ApiArticleInput;
  readonly now: Date;
}

/** Change what a program names of an article, on the version that it has read. @throws ArticleConflict */
export async function changeByKey(db: Db, actor: Actor, change: Change): Promise<ArticleView> {
  return retryTakenSlug(() => db.transaction((tx) => saveIn(tx, actor, change)));
}

async function saveIn(
  tx: Tx,
  actor: Actor,
  { articleId, baseVersion, input, now }: Change,
): Promise<ArticleView> {
  const { applyToLive, correction, html, ...given } = input;
  const { fields } = await readByKey(tx, actor, articleId);
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const text = html === undefined ? {} : { body: blocksToDoc(htmlToBlocks(html).blocks) };
  const next = { ...fields, ...said, ...text };
  return saveArticleIn(tx, actor, { articleId, baseVersion, fields: next, applyToLive, correction, now });
}

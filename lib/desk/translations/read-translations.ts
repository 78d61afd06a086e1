import type { Db } from "@/db/db";
import { findArticle } from "@/db/queries/articles";
import { listTranslations } from "@/db/queries/translations";
import { type ArticleRow, listArticles } from "@/lib/desk/list-articles";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/** An article's translations, and others that may be. */
export interface TranslationsScreen {
  readonly headline: string;
  readonly language: string;
  readonly linked: Awaited<ReturnType<typeof listTranslations>>;
  readonly offered: readonly ArticleRow[];
}

/** The translations of an article, with articles in other languages whose headlines have `search` in them. */
export async function readTranslationsScreen(
  db: Db,
  actor: Actor,
  { articleId, search }: { readonly articleId: number; readonly search: string },
): Promise<TranslationsScreen> {
  assertCan(actor, "desk.read");
  const article = await findArticle(db, articleId);
  if (!article) throw new AppError("not_found", "That article no longer exists.");
  const linked = await listTranslations(db, articleId);
  const taken = new Set([article.language, ...linked.map(({ language }) => language)]);
  const { rows } = await listArticles(db, actor, { status: null, search, page: 1 });
  return {
    headline: article.headline,
    language: article.language,
    linked,
    offered: rows.filter((row) => !taken.has(row.language)),
  };
}

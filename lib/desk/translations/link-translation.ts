import type { Db, Tx } from "@/db/db";
import { type Article, findArticle } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import { findTranslationGroup, insertTranslation, insertTranslationGroup } from "@/db/queries/translations";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { isLiveStatus } from "@/lib/domain/article-status";
import { languageLabel } from "@/lib/domain/language-label";
import { AppError } from "@/lib/errors";

interface Input {
  readonly articleId: number;
  readonly otherId: number;
  readonly now: Date;
}

/** Say that two articles are translations of each other; each language is once in a group of them. */
export async function linkTranslation(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "article.edit");
  const { articleId, otherId, now } = input;
  await db.transaction(async (tx) => {
    const one = await loadLinkable(tx, actor, articleId);
    const other = await loadLinkable(tx, actor, otherId);
    if (one.id === other.id || one.language === other.language)
      throw new AppError("bad_input", "A translation is another article, in another language.");
    if (!(await joinGroups(tx, one, other, now))) return;
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "article.translation_linked",
      subjectType: "article",
      subjectId: articleId,
      detail: { otherId, languages: [one.language, other.language] },
      at: now,
    });
  });
}

/** The article, if this person may change what is said of it. */
export async function loadLinkable(tx: Tx, actor: Actor, articleId: number): Promise<Article> {
  const article = await findArticle(tx, articleId);
  if (!article || article.status === "trashed")
    throw new AppError("not_found", "That article no longer exists.");
  if (isLiveStatus(article.status)) assertCan(actor, "article.publish");
  return article;
}

/** Put both into one group; false where they are in one already. */
async function joinGroups(tx: Tx, one: Article, other: Article, now: Date): Promise<boolean> {
  const [mine, theirs] = [await findTranslationGroup(tx, one.id), await findTranslationGroup(tx, other.id)];
  if (mine !== null && mine === theirs) return false;
  if (mine !== null && theirs !== null)
    throw new AppError("conflict", "Both have translations already. Unlink one of them from its own first.");
  const groupId = mine ?? theirs ?? (await insertTranslationGroup(tx, now));
  for (const article of [...(mine === null ? [one] : []), ...(theirs === null ? [other] : [])]) {
    const { id, language } = article;
    if (!(await insertTranslation(tx, { articleId: id, groupId, language })))
      throw new AppError("conflict", `There is a translation into ${languageLabel(language)} already.`);
  }
  return true;
}

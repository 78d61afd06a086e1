import type { Db } from "@/db/db";
import { termSuggestions } from "@/db/schema/articles";
import type { ArticleView } from "@/lib/desk/article-view";
import { createArticle } from "@/lib/desk/create-article";
import { saveArticle } from "@/lib/desk/save-article";
import type { Actor, Role } from "@/lib/domain/actor";
import type { TagType } from "@/lib/domain/ingest";
import type { ArticleFields } from "@/lib/schemas/article";
import { insertUser } from "@/test/support/factories";

export const NOW = new Date("2026-03-01T09:00:00Z");
export const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** A person of this role who exists in the database. */
export async function signIn(db: Db, role: Role): Promise<Actor> {
  const { id, name } = await insertUser(db, { role });
  return { id, name, role };
}

export async function insertSuggestion(
  db: Db,
  itemId: number,
  suggestion: { type: TagType; name: string; confidence: number; evidence?: string },
): Promise<void> {
  await db
    .insert(termSuggestions)
    .values({ evidence: `“${suggestion.name}”`, ...suggestion, itemId, state: "open" });
}

/** A draft with a headline and a sentence. */
export async function writeDraft(db: Db, actor: Actor, headline = "Ferry runs again"): Promise<ArticleView> {
  const draft = await createArticle(db, actor, { headline, language: "en", now: NOW });
  return save(db, actor, draft, { body: bodyOf("The ferry runs again.") });
}

export const bodyOf = (text: string): ArticleFields["body"] => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** Save `article` with some fields changed. */
export function save(
  db: Db,
  actor: Actor,
  article: ArticleView,
  changes: Partial<ArticleFields>,
  options: { applyToLive?: boolean; correction?: { note: string } | null; now?: Date } = {},
): Promise<ArticleView> {
  return saveArticle(db, actor, {
    articleId: article.id,
    baseVersion: article.version,
    fields: { ...article.fields, ...changes },
    applyToLive: options.applyToLive ?? false,
    correction: options.correction ?? null,
    now: options.now ?? NOW,
  });
}

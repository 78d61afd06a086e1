import type { Tx } from "@/db/db";
import { findLatestRevision, insertRevision, replaceRevision } from "@/db/queries/article-revisions";
import type { Article } from "@/db/queries/articles";
import { viewArticle } from "@/lib/desk/article-view";

const AUTOSAVE_WINDOW_MS = 5 * 60_000;

interface Author {
  readonly authorId: number | null;
  /** What happened, in words; null for an autosave. */
  readonly note: string | null;
  readonly now: Date;
}

/**
 * Keep what an article is now.
 *
 * Autosaves of one author within five minutes share one revision, which holds the latest of them.
 */
export async function recordRevision(
  tx: Tx,
  article: Article,
  { authorId, note, now }: Author,
): Promise<void> {
  const { fields, status } = await viewArticle(tx, article);
  const snapshot = { ...fields, status };
  const latest = note === null ? await findLatestRevision(tx, article.id) : null;
  const isSameSitting =
    latest !== null &&
    latest.note === null &&
    latest.authorId === authorId &&
    now.getTime() - latest.createdAt.getTime() < AUTOSAVE_WINDOW_MS;
  if (isSameSitting) {
    await replaceRevision(tx, latest.id, { number: article.version, snapshot, note });
    return;
  }
  await insertRevision(tx, {
    articleId: article.id,
    number: article.version,
    authorId,
    snapshot,
    note,
    createdAt: now,
  });
}

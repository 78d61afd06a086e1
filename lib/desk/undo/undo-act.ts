import type { Tx } from "@/db/db";
import { type Article, findArticle } from "@/db/queries/articles";
import type { BatchUndo, UndoneArticle } from "@/db/queries/batch-undos";
import { AppError } from "@/lib/errors";

/** One article of an undo, and who acts on it. */
export interface UndoAct {
  readonly row: UndoneArticle;
  readonly undo: BatchUndo;
  readonly actorId: number;
  readonly now: Date;
}

/** The article at exactly the version that the undo knows. @throws AppError `conflict` */
export async function articleAtVersion(tx: Tx, { articleId, version }: UndoneArticle): Promise<Article> {
  const current = await findArticle(tx, articleId);
  if (current?.version !== version) throw new AppError("conflict", "Somebody has changed the article.");
  return current;
}

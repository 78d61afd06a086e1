import { desc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { articleRevisions } from "@/db/schema/articles";
import { users } from "@/db/schema/people";

export type Revision = typeof articleRevisions.$inferSelect;

/** The newest revision of an article, or null. */
export async function findLatestRevision(tx: Tx, articleId: number): Promise<Revision | null> {
  const [row] = await tx
    .select()
    .from(articleRevisions)
    .where(eq(articleRevisions.articleId, articleId))
    .orderBy(desc(articleRevisions.number))
    .limit(1);
  return row ?? null;
}

/** Add a revision. */
export async function insertRevision(
  tx: Tx,
  revision: Omit<typeof articleRevisions.$inferInsert, "id">,
): Promise<void> {
  await tx.insert(articleRevisions).values(revision);
}

/** Let a revision that its author is still writing stand for a later version. */
export async function replaceRevision(
  tx: Tx,
  id: number,
  patch: Pick<Revision, "number" | "snapshot" | "note">,
): Promise<void> {
  await tx.update(articleRevisions).set(patch).where(eq(articleRevisions.id, id));
}

/** The revisions of an article, newest first, with their authors' names. */
export async function listRevisions(db: Db | Tx, articleId: number, limit: number) {
  return db
    .select({
      id: articleRevisions.id,
      number: articleRevisions.number,
      note: articleRevisions.note,
      createdAt: articleRevisions.createdAt,
      author: users.name,
    })
    .from(articleRevisions)
    .leftJoin(users, eq(users.id, articleRevisions.authorId))
    .where(eq(articleRevisions.articleId, articleId))
    .orderBy(desc(articleRevisions.number))
    .limit(limit);
}

import { and, desc, eq, gt, inArray, isNull, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { articleTerms, terms } from "@/db/schema/articles";
import { users } from "@/db/schema/people";
import { type MovedTag, termChanges } from "@/db/schema/vocabulary";

export type TermChange = typeof termChanges.$inferSelect;
type NewTermChange = Omit<typeof termChanges.$inferInsert, "id">;

const CHUNK = 400;

/** Change a term's own fields. */
export async function updateTerm(
  tx: Tx,
  id: number,
  patch: Partial<typeof terms.$inferInsert>,
): Promise<void> {
  await tx.update(terms).set(patch).where(eq(terms.id, id));
}

/** What was merged into a term leads on with it to another one. */
export async function repointMerged(tx: Tx, from: number, to: number): Promise<void> {
  await tx.update(terms).set({ mergedIntoId: to }).where(eq(terms.mergedIntoId, from));
}

/** The terms that lead to `to` only because they had been merged into `through`, which leads there itself. */
export async function listMergedThrough(tx: Tx, through: number, to: number) {
  const rows = await tx
    .select({ id: terms.id, slug: terms.slug, intoId: termChanges.intoId })
    .from(terms)
    .innerJoin(termChanges, eq(termChanges.termId, terms.id))
    .where(and(eq(terms.mergedIntoId, to), eq(termChanges.kind, "merged"), isNull(termChanges.undoneAt)))
    .orderBy(desc(termChanges.id));
  // The latest first: what a term was merged into comes before the term itself.
  const ways = new Set([through]);
  return rows.filter(({ id, intoId }) => {
    const isOnWay = intoId !== null && ways.has(intoId);
    if (isOnWay) ways.add(id);
    return isOnWay;
  });
}

/** Note a change with what undoes it. */
export async function insertTermChange(tx: Tx, change: NewTermChange): Promise<void> {
  await tx.insert(termChanges).values(change);
}

/** Give a term's articles another one instead, or none; says what each article had. */
export async function moveTags(tx: Tx, from: number, to: number | null): Promise<MovedTag[]> {
  const links = await tx.select().from(articleTerms).where(eq(articleTerms.termId, from));
  const both = to === null ? new Set<number>() : await articlesWith(tx, to);
  const moved = links.map(({ articleId, confidence, evidence, acceptedBy }) => ({
    ...{ articleId, confidence, evidence, acceptedBy },
    hadBoth: both.has(articleId),
  }));
  if (to !== null)
    for (const ids of chunks(moved.filter(({ hadBoth }) => !hadBoth).map(({ articleId }) => articleId)))
      await tx
        .update(articleTerms)
        .set({ termId: to })
        .where(and(eq(articleTerms.termId, from), inArray(articleTerms.articleId, ids)));
  await tx.delete(articleTerms).where(eq(articleTerms.termId, from));
  return moved;
}

/** Take a move back, except on articles from which somebody has taken the tag since. */
export async function moveTagsBack(
  tx: Tx,
  { from, to, moved }: { from: number; to: number | null; moved: readonly MovedTag[] },
): Promise<void> {
  const now = to === null ? null : await articlesWith(tx, to);
  const still = moved.filter(({ articleId }) => now === null || now.has(articleId));
  if (to !== null)
    for (const ids of chunks(still.filter(({ hadBoth }) => !hadBoth).map(({ articleId }) => articleId)))
      await tx
        .delete(articleTerms)
        .where(and(eq(articleTerms.termId, to), inArray(articleTerms.articleId, ids)));
  for (const rows of chunks(still))
    await tx
      .insert(articleTerms)
      .values(rows.map(({ hadBoth: _, ...row }) => ({ ...row, termId: from })))
      .onConflictDoNothing();
}

async function articlesWith(tx: Tx, termId: number): Promise<Set<number>> {
  const rows = await tx
    .select({ id: articleTerms.articleId })
    .from(articleTerms)
    .where(eq(articleTerms.termId, termId));
  return new Set(rows.map(({ id }) => id));
}

/** The changes of a term, the latest first. */
export async function listTermChanges(db: Db | Tx, termId: number) {
  return db
    .select({ change: termChanges, by: users.name })
    .from(termChanges)
    .leftJoin(users, eq(users.id, termChanges.actorId))
    .where(eq(termChanges.termId, termId))
    .orderBy(desc(termChanges.id))
    .limit(50);
}

/** One change, or null. */
export async function findTermChange(db: Db | Tx, id: number): Promise<TermChange | null> {
  const [row] = await db.select().from(termChanges).where(eq(termChanges.id, id)).limit(1);
  return row ?? null;
}

/** Whether a later change of the same term stands; where it was put does not depend on what it is called. */
export async function hasLaterChange(tx: Tx, { id, termId, kind }: TermChange): Promise<boolean> {
  const sameMatter = kind === "placed" ? eq(termChanges.kind, kind) : ne(termChanges.kind, "placed");
  const rows = await tx
    .select({ id: termChanges.id })
    .from(termChanges)
    .where(
      and(eq(termChanges.termId, termId), gt(termChanges.id, id), isNull(termChanges.undoneAt), sameMatter),
    )
    .limit(1);
  return rows.length > 0;
}

/** Mark a change as undone; false when somebody has undone it already. */
export async function markUndone(tx: Tx, id: number, at: Date): Promise<boolean> {
  const rows = await tx
    .update(termChanges)
    .set({ undoneAt: at })
    .where(and(eq(termChanges.id, id), isNull(termChanges.undoneAt)))
    .returning({ id: termChanges.id });
  return rows.length > 0;
}

function chunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) =>
    rows.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}

import { and, eq, gte, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import type { Term } from "@/db/queries/terms";
import { articleTerms, terms } from "@/db/schema/articles";
import { batchUndoArticles, batchUndos, batchUndoTerms } from "@/db/schema/undos";
import { termChanges } from "@/db/schema/vocabulary";

/**
 * The tags that nothing but untouched drafts in the trash of undone imports has, of those that this undo took.
 *
 * Made since `since`, all of their articles have them because the text says so, and no editor has renamed, merged,
 * placed, spelt or described them: whatever somebody worked on is not among them.
 */
export async function listOrphanTerms(tx: Tx, undoId: number, since: Date): Promise<Term[]> {
  const brought = tx
    .select({ id: articleTerms.termId })
    .from(articleTerms)
    .innerJoin(batchUndoArticles, eq(batchUndoArticles.articleId, articleTerms.articleId))
    .where(and(eq(batchUndoArticles.undoId, undoId), isTaken));
  const rows = await tx
    .select()
    .from(terms)
    .where(
      and(
        inArray(terms.id, brought),
        inArray(terms.state, ["active", "proposed"]),
        gte(terms.createdAt, since),
        isNull(terms.parentId),
        eq(terms.description, ""),
        isNull(terms.mergedIntoId),
        isUsedNowhereElse,
        isUntouched,
      ),
    );
  return rows.filter(({ aliases }) => aliases.length === 0);
}

const isTaken: SQL | undefined = and(
  eq(batchUndoArticles.kind, "untouched"),
  isNull(batchUndoArticles.outcome),
);

/** No article has it by hand, or outside of what undone imports have in the trash. */
const isUsedNowhereElse = sql`not exists (
  select 1 from ${articleTerms} where ${articleTerms.termId} = "terms"."id" and (
    ${articleTerms.evidence} is null or not exists (
      select 1 from ${batchUndoArticles} inner join ${batchUndos} on ${batchUndos.id} = ${batchUndoArticles.undoId}
      where ${batchUndoArticles.articleId} = ${articleTerms.articleId} and ${isTaken} and ${batchUndos.restoredAt} is null
    )
  )
)`;

/** Nobody has changed it, and it leads nowhere in the vocabulary. */
const isUntouched = sql`not exists (select 1 from ${termChanges} where ${termChanges.termId} = "terms"."id" or ${termChanges.intoId} = "terms"."id")
  and not exists (
    select 1 from ${terms} others where others.parent_id = "terms"."id" or others.merged_into_id = "terms"."id"
  )`;

/** Take tags out of the vocabulary, and note what brings them back. */
export async function dropTerms(tx: Tx, undoId: number, dropped: readonly Term[]): Promise<void> {
  await tx.insertMany(
    batchUndoTerms,
    dropped.map(({ id, state }) => ({ undoId, termId: id, stateBefore: state })),
  );
  const ofUndo = tx
    .select({ id: batchUndoTerms.termId })
    .from(batchUndoTerms)
    .where(eq(batchUndoTerms.undoId, undoId));
  await tx.update(terms).set({ state: "removed" }).where(inArray(terms.id, ofUndo));
}

/** Bring back the tags of an article that an undo took out of the vocabulary. */
export async function bringTermsBack(tx: Tx, articleId: number): Promise<void> {
  const rows = await tx
    .select({ termId: batchUndoTerms.termId, stateBefore: batchUndoTerms.stateBefore })
    .from(batchUndoTerms)
    .innerJoin(articleTerms, eq(articleTerms.termId, batchUndoTerms.termId))
    .where(eq(articleTerms.articleId, articleId));
  for (const { termId, stateBefore } of rows) {
    const isRemoved = and(eq(terms.id, termId), eq(terms.state, "removed"));
    await tx.update(terms).set({ state: stateBefore }).where(isRemoved);
    await tx.delete(batchUndoTerms).where(eq(batchUndoTerms.termId, termId));
  }
}

import { and, asc, count, eq, gt } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { items } from "@/db/schema/imports";
import { itemWarnings } from "@/db/schema/reports";

/** One item that carries a warning. */
export type NewItemWarning = typeof itemWarnings.$inferInsert;

/** Note which items carry which warnings. */
export async function insertItemWarnings(tx: Tx, rows: readonly NewItemWarning[]): Promise<void> {
  await tx.insertMany(itemWarnings, rows, { skipConflicts: true });
}

/** How many items of a batch carry each warning, the most frequent first. */
export async function countItemWarnings(
  db: Db | Tx,
  batchId: number,
): Promise<{ readonly code: string; readonly items: number }[]> {
  const rows = await db
    .select({ code: itemWarnings.code, items: count() })
    .from(itemWarnings)
    .where(eq(itemWarnings.batchId, batchId))
    .groupBy(itemWarnings.code);
  return rows.sort((a, b) => b.items - a.items || a.code.localeCompare(b.code));
}

/** Items of a batch as its report lists them, in their order from behind `after`. */
export async function listReportItems(
  db: Db | Tx,
  batchId: number,
  { after, limit }: { readonly after: number; readonly limit: number },
) {
  return db
    .select({
      id: items.id,
      position: items.position,
      state: items.state,
      reason: items.reason,
      title: items.title,
      kicker: items.kicker,
      author: items.author,
      publishedAt: items.publishedAt,
      raw: items.raw,
      language: items.language,
      url: items.url,
      guid: items.guid,
      confidence: items.confidence,
      spans: items.spans,
      warnings: items.warnings,
    })
    .from(items)
    .where(and(eq(items.batchId, batchId), gt(items.position, after)))
    .orderBy(asc(items.position))
    .limit(limit);
}

/** Make these the codes of an item's warnings. */
export async function replaceItemWarnings(
  tx: Tx,
  { itemId, batchId }: Pick<NewItemWarning, "itemId" | "batchId">,
  codes: readonly string[],
): Promise<void> {
  await tx.delete(itemWarnings).where(eq(itemWarnings.itemId, itemId));
  await insertItemWarnings(
    tx,
    [...new Set(codes)].map((code) => ({ itemId, batchId, code })),
  );
}

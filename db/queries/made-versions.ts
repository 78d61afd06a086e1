import { and, eq, inArray, max } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { recleanItems } from "@/db/schema/cleaning";
import { batchUndoArticles } from "@/db/schema/undos";

/** The version that every new article has. */
const FIRST = 1;
/** Both engines limit the parameters of one statement. */
const IDS_PER_QUERY = 500;

/**
 * The version at which the desk itself last left each of these articles: made it from its item, brought it
 * back with its import, or let it follow its item's cleaning. At any other version somebody has worked on it.
 */
export async function listMadeVersions(
  db: Db | Tx,
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const made = new Map(articleIds.map((id) => [id, FIRST]));
  const note = (id: number | null, version: number | null) => {
    if (id !== null) made.set(id, Math.max(made.get(id) ?? FIRST, version ?? FIRST));
  };
  for (let at = 0; at < articleIds.length; at += IDS_PER_QUERY) {
    const ids = articleIds.slice(at, at + IDS_PER_QUERY);
    for (const { id, version } of await restored(db, ids)) note(id, version);
    for (const { id, version } of await recleaned(db, ids)) note(id, version);
  }
  return made;
}

/** The same for one article. */
export async function findMadeVersion(db: Db | Tx, articleId: number): Promise<number> {
  return (await listMadeVersions(db, [articleId])).get(articleId) ?? FIRST;
}

function restored(db: Db | Tx, ids: number[]) {
  return db
    .select({ id: batchUndoArticles.articleId, version: max(batchUndoArticles.restoredVersion) })
    .from(batchUndoArticles)
    .where(and(inArray(batchUndoArticles.articleId, ids), eq(batchUndoArticles.kind, "untouched")))
    .groupBy(batchUndoArticles.articleId);
}

/** A plan has the version that it was made for, which may be somebody's work: only what was carried out counts. */
function recleaned(db: Db | Tx, ids: number[]) {
  return db
    .select({ id: recleanItems.articleId, version: max(recleanItems.articleVersion) })
    .from(recleanItems)
    .where(and(inArray(recleanItems.articleId, ids), inArray(recleanItems.outcome, ["applied", "undone"])))
    .groupBy(recleanItems.articleId);
}

import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { articleItems, articles } from "@/db/schema/articles";
import { batches, items, sources } from "@/db/schema/imports";

/** One source as it is stored. */
export type Source = typeof sources.$inferSelect;

/** The fields of a source that people write. */
export type SourceFields = Pick<Source, "name" | "homeUrl" | "usageTerms"> &
  Partial<Pick<Source, "licenceName" | "licenceUrl" | "attribution" | "republish" | "originalIsCanonical">>;

/** All sources by name. */
export async function listSources(db: Db | Tx): Promise<Source[]> {
  return db
    .select()
    .from(sources)
    .orderBy(asc(sql`lower(${sources.name})`), asc(sources.id));
}

/** One source, or null. */
export async function findSource(db: Db | Tx, id: number): Promise<Source | null> {
  const [row] = await db.select().from(sources).where(eq(sources.id, id)).limit(1);
  return row ?? null;
}

const selectTerms = (db: Tx, where: SQL) => {
  const { licenceName, licenceUrl, attribution } = sources;
  return db.select({ licenceName, licenceUrl, attribution }).from(sources).where(where).limit(1);
};

const termsById = prepareOnce(["id"], (db, { id }) => selectTerms(db, eq(sources.id, id)));
const termsByName = prepareOnce(["name"], (db, { name }) => selectTerms(db, eq(sources.name, name)));

/** What readers are told of the source of an article, by its row or else by its name; null where there is none. */
export async function findSourceTerms(
  db: Tx,
  {
    sourceId: id,
    sourceName: name,
  }: { readonly sourceId: number | null; readonly sourceName: string | null },
) {
  if (id === null && name === null) return null;
  const [row] = await (id === null ? termsByName(db, { name }) : termsById(db, { id }));
  return row ?? null;
}

/** Let the articles of a batch follow it to another source: what may be shown of them goes by that. */
export async function setArticlesSource(
  tx: Tx,
  batchId: number,
  { from, to }: { readonly from: number | null; readonly to: number | null },
): Promise<void> {
  const ofBatch = tx
    .select({ id: articleItems.articleId })
    .from(articleItems)
    .innerJoin(items, eq(items.id, articleItems.itemId))
    .where(eq(items.batchId, batchId));
  const had = from === null ? isNull(articles.sourceId) : eq(articles.sourceId, from);
  await tx
    .update(articles)
    .set({ sourceId: to })
    .where(and(inArray(articles.id, ofBatch), had));
}

/** Add a source; null where there is one of this name. */
export async function insertSource(
  tx: Tx,
  source: SourceFields & { createdAt: Date },
): Promise<Source | null> {
  const [row] = await tx.insert(sources).values(source).onConflictDoNothing().returning();
  return row ?? null;
}

/** Whether another source than `id` has this name. */
export async function isSourceNameTaken(tx: Tx, id: number, name: string): Promise<boolean> {
  const [row] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.name, name)).limit(1);
  return row !== undefined && row.id !== id;
}

/** Change a source at the version that was looked at; null when someone else changed it first. */
export async function updateSource(
  tx: Tx,
  id: number,
  baseVersion: number,
  fields: SourceFields,
): Promise<Source | null> {
  const [row] = await tx
    .update(sources)
    .set({ ...fields, version: baseVersion + 1 })
    .where(and(eq(sources.id, id), eq(sources.version, baseVersion)))
    .returning();
  return row ?? null;
}

/** How many batches each source has, and how many items these brought. */
export async function countBatchesOfSources(
  db: Db | Tx,
): Promise<ReadonlyMap<number, { readonly batches: number; readonly items: number }>> {
  const rows = await db
    .select({ sourceId: batches.sourceId, counters: batches.counters })
    .from(batches)
    .where(isNotNull(batches.sourceId));
  const counts = new Map<number, { batches: number; items: number }>();
  for (const { sourceId, counters } of rows) {
    if (sourceId === null) continue;
    const before = counts.get(sourceId) ?? { batches: 0, items: 0 };
    counts.set(sourceId, { batches: before.batches + 1, items: before.items + counters.items });
  }
  return counts;
}

/** Give a batch another source, if it still has `from`; false where it has not. */
export async function setBatchSource(
  tx: Tx,
  batchId: number,
  { from, to }: { readonly from: number | null; readonly to: number | null },
): Promise<boolean> {
  const rows = await tx
    .update(batches)
    .set({ sourceId: to })
    .where(
      and(eq(batches.id, batchId), from === null ? isNull(batches.sourceId) : eq(batches.sourceId, from)),
    )
    .returning({ id: batches.id });
  return rows.length > 0;
}

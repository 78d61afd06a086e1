import { desc } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { columnMappings } from "@/db/schema/tables";
import type { ColumnMapping } from "@/lib/domain/column-mapping";

/** Remember what an editor said about the columns of a table. */
export async function rememberMapping(
  tx: Tx,
  { columnsKey, mapping, updatedBy, updatedAt }: Omit<typeof columnMappings.$inferSelect, "id">,
): Promise<void> {
  await tx
    .insert(columnMappings)
    .values({ columnsKey, mapping, updatedBy, updatedAt })
    .onConflictDoUpdate({ target: columnMappings.columnsKey, set: { mapping, updatedBy, updatedAt } });
}

/** What editors said about the columns of tables, the newest first. */
export async function listMappings(db: Db | Tx, limit: number): Promise<ColumnMapping[]> {
  const rows = await db
    .select({ mapping: columnMappings.mapping })
    .from(columnMappings)
    .orderBy(desc(columnMappings.updatedAt), desc(columnMappings.id))
    .limit(limit);
  return rows.map(({ mapping }) => mapping);
}

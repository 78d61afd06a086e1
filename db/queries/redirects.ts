import { count, desc, eq, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { redirects } from "@/db/schema/articles";
import type { MoveStatus } from "@/lib/domain/redirect";

/** Where the old path `fromPath` leads now, or null. */
export async function findRedirect(db: Tx, fromPath: string): Promise<string | null> {
  return (await findMove(db, fromPath))?.to ?? null;
}

/** The same, with the status that says so. */
export async function findMove(
  db: Tx,
  fromPath: string,
): Promise<{ readonly to: string; readonly status: number } | null> {
  const [row] = await db
    .select({ to: redirects.to, status: redirects.status })
    .from(redirects)
    .where(eq(redirects.fromPath, fromPath))
    .limit(1);
  return row ?? null;
}

/** Let `fromPath` lead to `to`, together with all that led to `fromPath`; `to` itself leads nowhere else. */
export async function putRedirect(
  tx: Tx,
  fromPath: string,
  to: string,
  now: Date,
  status: MoveStatus = 308,
): Promise<void> {
  await tx.delete(redirects).where(eq(redirects.fromPath, to));
  await tx.update(redirects).set({ to }).where(eq(redirects.to, fromPath));
  await tx
    .insert(redirects)
    .values({ fromPath, to, status, createdAt: now })
    .onConflictDoUpdate({ target: redirects.fromPath, set: { to, status } });
}

/** Let an old path lead nowhere again. */
export async function dropRedirect(tx: Tx, fromPath: string): Promise<void> {
  await tx.delete(redirects).where(eq(redirects.fromPath, fromPath));
}

/** An old path as the desk lists it. */
export type Redirect = typeof redirects.$inferSelect;

/** The old paths in which `part` stands, on either side, the newest first. */
export async function listRedirects(
  db: Tx,
  { part, limit }: { readonly part: string; readonly limit: number },
): Promise<{ readonly rows: Redirect[]; readonly total: number }> {
  const pattern = `%${part.replace(/[\\%_]/g, "\\$&")}%`;
  const has = (column: typeof redirects.fromPath | typeof redirects.to) =>
    sql`${column} like ${pattern} escape '\\'`;
  const found = part === "" ? undefined : or(has(redirects.fromPath), has(redirects.to));
  const rows = await db.select().from(redirects).where(found).orderBy(desc(redirects.id)).limit(limit);
  const [all] = await db.select({ total: count() }).from(redirects).where(found);
  return { rows, total: all?.total ?? 0 };
}

/** Remove one old path; null when it is not there any more. */
export async function deleteRedirect(tx: Tx, id: number): Promise<Redirect | null> {
  const [row] = await tx.delete(redirects).where(eq(redirects.id, id)).returning();
  return row ?? null;
}

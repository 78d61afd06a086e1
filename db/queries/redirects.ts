import { eq } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { redirects } from "@/db/schema/articles";

/** Where the old path `fromPath` leads now, or null. */
export async function findRedirect(db: Tx, fromPath: string): Promise<string | null> {
  const [row] = await db
    .select({ to: redirects.to })
    .from(redirects)
    .where(eq(redirects.fromPath, fromPath))
    .limit(1);
  return row?.to ?? null;
}

/** Let `fromPath` lead to `to`, together with all that led to `fromPath`; `to` itself leads nowhere else. */
export async function putRedirect(tx: Tx, fromPath: string, to: string, now: Date): Promise<void> {
  await tx.delete(redirects).where(eq(redirects.fromPath, to));
  await tx.update(redirects).set({ to }).where(eq(redirects.to, fromPath));
  await tx
    .insert(redirects)
    .values({ fromPath, to, createdAt: now })
    .onConflictDoUpdate({ target: redirects.fromPath, set: { to } });
}

/** Let an old path lead nowhere again. */
export async function dropRedirect(tx: Tx, fromPath: string): Promise<void> {
  await tx.delete(redirects).where(eq(redirects.fromPath, fromPath));
}

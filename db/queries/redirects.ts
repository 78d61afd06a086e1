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

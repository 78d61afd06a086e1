import { eq } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { settings } from "@/db/schema/system";

/** The stored value of one setting, unchecked, or null. */
export async function findSetting(db: Tx, key: string): Promise<unknown> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, key))
    .limit(1);
  return row?.value ?? null;
}

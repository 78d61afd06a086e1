import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { settings } from "@/db/schema/system";

/** One setting as it is stored: its value is unchecked. */
export interface Setting {
  readonly value: unknown;
  readonly version: number;
}

const settingOf = prepareOnce(["key"], (db, { key }) =>
  db
    .select({ value: settings.value, version: settings.version })
    .from(settings)
    .where(eq(settings.key, key))
    .limit(1),
);

/** One setting, or null where it was never set. */
export async function findSetting(db: Tx, key: string): Promise<Setting | null> {
  const [row] = await settingOf(db, { key });
  return row ?? null;
}

interface Put {
  readonly value: unknown;
  /** The version that the value is based on; 0 where it was never set. */
  readonly baseVersion: number;
  readonly at: Date;
}

/** Set a setting; false where someone else has set it since `baseVersion`. */
export async function putSetting(tx: Tx, key: string, { value, baseVersion, at }: Put): Promise<boolean> {
  const rows =
    baseVersion === 0
      ? await tx
          .insert(settings)
          .values({ key, value, updatedAt: at })
          .onConflictDoNothing()
          .returning({ version: settings.version })
      : await tx
          .update(settings)
          .set({ value, version: sql`${settings.version} + 1`, updatedAt: at })
          .where(and(eq(settings.key, key), eq(settings.version, baseVersion)))
          .returning({ version: settings.version });
  return rows.length > 0;
}

/** Set a setting, whatever it was before. */
export async function keepSetting(tx: Tx, key: string, value: unknown, at: Date): Promise<void> {
  const set = { value, version: sql`${settings.version} + 1`, updatedAt: at };
  await tx
    .insert(settings)
    .values({ key, value, updatedAt: at })
    .onConflictDoUpdate({ target: settings.key, set });
}

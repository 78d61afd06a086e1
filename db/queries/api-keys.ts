import { and, desc, eq, isNull, lt, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { apiKeys } from "@/db/schema/api-keys";
import { users } from "@/db/schema/people";
import type { Actor } from "@/lib/domain/actor";
import type { KeyRole } from "@/lib/domain/api-key";

/** Noted no oftener than this, so that reading with a key does not write each time. */
const NOTE_USE_MS = 60_000;

interface NewKey {
  readonly label: string;
  readonly role: KeyRole;
  readonly tokenHash: string;
  readonly hint: string;
  readonly createdBy: number;
  readonly now: Date;
}

/** Add a key with the user as whom it acts: one without an address or a password, who can't sign in. */
export async function insertApiKey(tx: Tx, key: NewKey): Promise<number> {
  const { label, role, tokenHash, hint, createdBy, now } = key;
  const [user] = await tx
    .insert(users)
    .values({
      ...{ name: label, role, isActive: false, createdAt: now },
      ...{ email: `key:${tokenHash.slice(0, 32)}`, passwordHash: "none" },
    })
    .returning({ id: users.id });
  if (!user) throw new Error("The user of a key could not be added.");
  const [row] = await tx
    .insert(apiKeys)
    .values({ userId: user.id, tokenHash, hint, createdBy, createdAt: now })
    .returning({ id: apiKeys.id });
  if (!row) throw new Error("A key could not be added.");
  return row.id;
}

/** A key as the desk lists it. */
export type ApiKey = Awaited<ReturnType<typeof listApiKeys>>[number];

/** Every key, the newest first. */
export async function listApiKeys(db: Db | Tx) {
  return db
    .select({
      id: apiKeys.id,
      label: users.name,
      role: users.role,
      hint: apiKeys.hint,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .orderBy(desc(apiKeys.id));
}

/** As whom the key with this hash acts, or null where there is none or it was revoked; its use is noted. */
export async function recognizeApiKey(db: Db, tokenHash: string, now: Date): Promise<Actor | null> {
  const [row] = await db
    .select({ keyId: apiKeys.id, id: users.id, name: users.name, role: users.role })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(and(eq(apiKeys.tokenHash, tokenHash), isNull(apiKeys.revokedAt)))
    .limit(1);
  if (!row) return null;
  const { keyId, ...actor } = row;
  const isDue = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, new Date(now.getTime() - NOTE_USE_MS)));
  await db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, keyId), isDue));
  return actor;
}

/** End a key for good; null when there is none with this id that still works. */
export async function revokeApiKey(tx: Tx, id: number, now: Date): Promise<number | null> {
  const [row] = await tx
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  return row?.id ?? null;
}
